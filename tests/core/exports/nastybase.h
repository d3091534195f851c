// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retenta::test {

/// A base of whatever people type, and worse.
inline constexpr const char* nastySql[] = {
    "INSERT INTO import (id, file, source, kind, at_ms) VALUES (1, 'f', 'file', 'orders', 0)",
    "INSERT INTO import_trace (import_id, purchase_from, purchase_to) VALUES (1, 1, 17)",
    R"sql(INSERT INTO client (id, name, name_key, gender, birthday, city, address, origin, excluded,
                           created_day) VALUES
       (1, 'Иванова, "Аня" ; Петровна', 'k1', 'f', '1988-02-29', 'Нижний; Новгород',
        'ул. «Ленина», д. 5, кв. 1', 'vk=реклама', 1, 19000),
       (2, '=HYPERLINK("http://x";"y")', 'k2', 'm', '--12-31', '+7 город', '-5 street', '@insta', 0,
        19001),
       (3, '''=1+1', 'k3', '', '', '''tis', '="x"', '＝1', 0, 19002),
       (4, 'Мария 🧁 Ёлкина', 'k4', 'f', '--02-29', '', '', '', 0, 19003),
       (5, 'Олег Безымянный', 'олег безымянный', '', '', 'Тверь', '', '', 0, 19004),
       (6, 'Олег Безымянный', 'олег безымянный', '', '', 'Пермь', '', '', 0, 19005),
       (7, 'Один такой', 'один такой', '', '', '', '', '', 0, 19006),
       (8, '', '', '', '', '', '', '', 0, 19007))sql",
    R"sql(INSERT INTO client (id, name, erased_ms, created_day) VALUES (9, '', 1, 19305))sql",
    R"sql(INSERT INTO identity (kind, source, value, client_id, typed, position) VALUES
       (1, '', 'zoe@example.com', 1, '', -2), (1, '', 'anna+tag@example.com', 1, '', -1),
       (2, '', '79161234567', 1, '', 0), (2, '', '33612345678', 1, '', 0),
       (3, 'shopify', '007', 1, '', 0), (3, 'my | odd \ shop', 'A|1', 1, '', 0),
       (3, 'bitrix24', '007', 2, '', 0), (1, '', 'mary@example.com', 4, '', 0),
       (2, '', '79990000001', 3, '', 0))sql",
    R"sql(INSERT INTO tag (id, name, name_key) VALUES
       (1, 'Опт, розница', 'опт, розница'), (2, '5" тарелка', '5" тарелка'),
       (3, '=cmd', '=cmd'), (4, '"в кавычках"', '"в кавычках"'), (5, 'нет', 'нет'))sql",
    R"sql(INSERT INTO client_tag (client_id, tag_id) VALUES
       (1, 1), (1, 2), (2, 3), (2, 4), (4, 5))sql",
    R"sql(INSERT INTO note (client_id, day, text, written_ms) VALUES
       (1, 19100, 'первая строка' || char(10) || '[2024-01-01] не заметка' || char(10) ||
        '\[2024-01-01] и это' || char(10) || 'a | b \ c', 0),
       (1, 19101, 'вторая 🧁', 0), (2, 19102, '=2+2', 0),
       (4, 19103, '[2020-01-01] начинается как заметка', 0))sql",
    R"sql(INSERT INTO related_person (client_id, name, relation, gender, birthday) VALUES
       (1, 'Маша | Мария', 'child', 'f', '2015-03-12'), (1, '', 'child', 'm', '--05-01'),
       (1, 'Пётр', 'partner', '', ''), (2, 'Bob', '', '', '1990-01-01'),
       (2, '', 'other', '', ''), (4, 'Мать', 'parent', 'f', ''))sql",
    R"sql(INSERT INTO client_extra (client_id, name, value) VALUES
       (1, 'Компания', 'ООО «Рога | и копыта»'), (1, 'Telegram', '@anna'), (2, '=x', '-1'),
       (2, 'Слэш\', 'a\nb' || char(10) || 'c'))sql",
    R"sql(INSERT INTO consent (client_id, channel, action, day, source, wording, entered_ms) VALUES
       (1, 'email', 'given', 19000, 'форма; сайт', 'Согласен, "на всё" | да', 1),
       (1, 'email', 'withdrawn', 19010, 'письмо', '', 2),
       (1, 'email', 'given', 19020, 'касса', 'снова', 3),
       (1, 'sms', 'given', 19000, 'форма', '', 4), (1, 'sms', 'given', 19030, 'анкета', '', 5),
       (1, 'call', 'objected', 19031, 'звонок', '', 6),
       (2, 'email', 'withdrawn', 19032, 'x', '', 7),
       (4, 'direct_mail', 'confirmed', 19033, 'y', '', 8))sql",
    R"sql(INSERT INTO source (id, name) VALUES (1, 'shopify'), (2, 'manual'), (3, '1c_report'),
       (4, 'woo; "aoe"'))sql",
    R"sql(INSERT INTO product (id, name, category, sku) VALUES
       (1, 'Торт «Наполеон»; 1,5 кг', 'Торты', '01'),
       (2, '=Чай', '', ''), (3, 'Tea', 'Drinks', '-7'))sql"};

}  // namespace retenta::test
