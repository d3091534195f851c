#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a journal of purchases as a shop would export it, and beside it what it holds.

    generate.py ROWS OUT.csv [SEED]

The same ROWS and SEED give the same bytes everywhere. Ten purchases a client on average, very
unevenly spread; Russian and English people, each with one e-mail and one phone. One row in a hundred
is dirty in one of eight ways, one e-mail in twenty-five is written in another way, one name in two
hundred is quoted. OUT.csv.truth.json holds `good_*`, the answer of the plain rule that the other
tools follow (an address with @, a day that exists, sum and quantity above zero), and `accepted_*`,
that of our import: a phone tells who it was too, a bad address is a warning, a refund is a return.
"""
import json
import sys

MASK = (1 << 64) - 1
FIRST_DAY, DAYS = 19358, 1096  # 2023-01-01 … 2025-12-31
KINDS = ["good", "empty_email", "bad_email", "empty_date", "bad_date", "bad_amount",
         "empty_amount", "short_row", "refund"]

MEN = "Александр Дмитрий Максим Сергей Андрей Алексей Артём Илья Кирилл Михаил Роман Егор".split()
WOMEN = "Анна Мария Елена Дарья Алина Ирина Екатерина Полина Ольга Юлия Татьяна Софья".split()
FAMILIES = ("Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Морозов Волков "
            "Лебедев Семёнов Егоров Козлов Степанов Николаев Орлов Макаров Зайцев").split()
ENGLISH = "James Mary Robert Linda John Susan Michael Karen David Lisa Emma Mark".split()
SURNAMES = "Smith Johnson Williams Brown Jones Garcia Miller Davis Wilson O'Brien Green Hill".split()
DOMAINS = "mail.ru yandex.ru gmail.com bk.ru list.ru inbox.ru outlook.com icloud.com".split()
CITIES = ("Москва|Санкт-Петербург|Новосибирск|Екатеринбург|Казань|Нижний Новгород|Челябинск|Самара|"
          "Ростов-на-Дону|Уфа|Пермь|Тюмень|London|Berlin").split("|")
PRODUCTS = [("Уход за лицом", 90_000), ("Декоративная косметика", 70_000), ("Парфюмерия", 400_000),
            ("Бытовая химия", 40_000), ("Товары для дома", 100_000), ("Текстиль", 200_000),
            ("Детские товары", 110_000), ("Книги", 50_000), ('"Подарки, сувениры"', 80_000),
            ("Gift card", 150_000)]


class Random:
    """splitmix64: a few lines in any language, the same numbers in each."""

    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        return ((self.next() >> 32) * n) >> 32


def iso_days():
    """All days of the period as text."""
    import datetime
    first = datetime.date(1970, 1, 1) + datetime.timedelta(FIRST_DAY)
    return [(first + datetime.timedelta(i)).isoformat() for i in range(DAYS)]


def people(count, seed):
    """Name, e-mail, ten digits of the phone and city of each client."""
    for i in range(count):
        r = Random(seed * 1000003 + i)
        tag = format(i, "x")
        if r.below(10) < 7:
            family, woman = FAMILIES[r.below(len(FAMILIES))], r.below(100) < 58
            first = (WOMEN if woman else MEN)[r.below(12)]
            name, mail = f"{family}{'а' if woman else ''} {first}", f"client.{tag}"
        else:
            first, last = ENGLISH[r.below(12)], SURNAMES[r.below(12)]
            name = f"{first} {last}"
            mail = f"{first}_{last.replace(chr(39), '')}{tag}".lower()
        mail += "@" + DOMAINS[r.below(len(DOMAINS))]
        yield name, mail, 9000000000 + (i * 997 + r.below(997)) % 1000000000, CITIES[r.below(14)]


def spell_phone(number, how):
    if how < 6:
        return f"+7{number}"
    if how < 9:
        return f"8{number}"
    s = str(number)
    return f"+7 ({s[:3]}) {s[3:6]}-{s[6:8]}-{s[8:]}"


def write(rows, path, seed=1):
    clients = max(rows // 10, 1)
    who = list(people(clients, seed))
    days = iso_days()
    r = Random(seed * 31337 + 5)
    truth = dict.fromkeys(KINDS, 0)
    seen, accepted = bytearray(clients), bytearray(clients)
    good_sum = accepted_sum = size = 0
    head = "order_id,date,client_name,email,phone,city,product,quantity,amount\n"
    lines = [head]
    with open(path, "wb") as out:
        for i in range(rows):
            # The square of an even spread: few clients buy much, many once.
            bits = r.next()
            c = i if i < clients else (bits >> 32) * (bits & 0xFFFFFFFF) * clients >> 64
            bits = r.next()
            name, mail, phone, city = who[c]
            product, price = PRODUCTS[bits % 10]
            quantity = 1 + (bits >> 8 & 3 if bits >> 10 & 7 == 0 else 0)
            amount = (price // 4 + price * (bits >> 16 & 0xFFFF) // 65536) * quantity
            dirt = (bits >> 32) % 1000
            kind = 1 + (bits >> 42) % 8 if dirt < 10 else 0
            truth[KINDS[kind]] += 1
            day = days[i * DAYS // rows]
            if kind == 3:
                day = ""
            elif kind == 4:
                day = "2024-02-31"
            if (bits >> 46) % 200 == 0:
                name = f'"{name}, ""VIP"""'
            if kind == 7:
                lines.append(f"{1000000 + i},{day},{name},\n")
            else:
                way = (bits >> 54) % 50
                if kind == 1:
                    mail = ""
                elif kind == 2:
                    mail = mail.replace("@", " ")
                elif way == 0:
                    mail = mail.upper()
                elif way == 1:
                    mail = f" {mail} "
                money = f"{'-' if kind == 8 else ''}{amount // 100}.{amount % 100:02d}"
                if kind == 5:
                    money = "н/д"
                elif kind == 6:
                    money = ""
                lines.append(f"{1000000 + i},{day},{name},{mail},{spell_phone(phone, bits % 101 % 10)}"
                             f",{city},{product},{0 if kind == 8 else quantity},{money}\n")
            if kind == 0:
                good_sum += amount
                seen[c] = 1
            if kind <= 2 or kind == 8:
                accepted_sum += -amount if kind == 8 else amount
                accepted[c] = 1
            if len(lines) >= 10000:
                size += out.write("".join(lines).encode())
                lines.clear()
        size += out.write("".join(lines).encode())
    answer = {"rows": rows, "bytes": size, "good_rows": truth["good"],
              "good_clients": sum(seen), "good_kopecks": good_sum,
              "accepted_rows": truth["good"] + truth["empty_email"] + truth["bad_email"]
              + truth["refund"],
              "accepted_clients": sum(accepted), "accepted_kopecks": accepted_sum,
              "rejected_rows": sum(truth[k] for k in KINDS[3:8])}
    with open(path + ".truth.json", "w") as out:
        json.dump(answer, out)
    return answer


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    print(json.dumps(write(int(sys.argv[1]), sys.argv[2], int((sys.argv + ["1"])[3]))))
