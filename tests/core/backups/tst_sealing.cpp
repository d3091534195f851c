// SPDX-License-Identifier: GPL-3.0-or-later
#include <sodium.h>

#include <QDir>
#include <QRandomGenerator>
#include <QtEndian>

#include "core/backups/backupservice.h"
#include "core/backups/restore.h"
#include "tests/core/backups/backupfixture.h"

using namespace retenta;

namespace {

// A second reader, written from docs/sealed-backup.md alone. Empty when anything is not right.
QByteArray decode(const QByteArray& file, const QByteArray& passphrase) {
  if (file.size() < 120 || !file.startsWith("RTNASEAL")) return {};
  const auto* h = reinterpret_cast<const unsigned char*>(file.constData());
  if (h[8] != 1 || h[9] != 2) return {};
  unsigned char keys[64];
  if (crypto_pwhash(keys, 64, passphrase.constData(),
                    static_cast<unsigned long long>(passphrase.size()), h + 32,
                    qFromLittleEndian<quint64>(h + 16), qFromLittleEndian<quint64>(h + 24),
                    crypto_pwhash_ALG_ARGON2ID13) != 0)
    return {};
  unsigned char check[32];
  crypto_generichash(check, 32, h, 72, keys + 32, 32);
  if (std::memcmp(check, h + 72, 32) != 0) return {};
  crypto_secretstream_xchacha20poly1305_state state;
  if (crypto_secretstream_xchacha20poly1305_init_pull(&state, h + 48, keys) != 0) return {};
  const qsizetype chunk = static_cast<qsizetype>(qFromLittleEndian<quint32>(h + 12)) + 17;
  QByteArray plain;
  unsigned char tag = 0;
  for (qsizetype at = 120; at < file.size(); at += chunk) {
    const QByteArray part = file.mid(at, chunk);
    QByteArray out(part.size(), '\0');
    unsigned long long size = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(
            &state, reinterpret_cast<unsigned char*>(out.data()), &size, &tag,
            reinterpret_cast<const unsigned char*>(part.constData()),
            static_cast<unsigned long long>(part.size()), h, 120) != 0)
      return {};
    plain += out.left(static_cast<qsizetype>(size));
  }
  if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) return {};
  return plain.mid(4 + static_cast<qsizetype>(qFromLittleEndian<quint32>(plain.constData())));
}

}  // namespace

class TestSealing : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  test::MovedClock m_clock;
  QByteArray m_sealed;
  Manifest m_manifest;
  const QByteArray m_passphrase = "тёплый хлеб и 3 сыра";

  QString at(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }

  Result<Manifest> openBytes(const QByteArray& bytes, const QByteArray& passphrase) {
    test::writeBytes(at("x.sealed"), bytes);
    QFile::remove(at("x.out"));
    return openSealed(at("x.sealed"), passphrase, at("x.out"));
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    QVERIFY(sodium_init() >= 0);
    const auto shop = test::smallShop(at("shop.retenta"), m_clock);
    const BackupService backups(*shop);
    const auto plain = backups.backUpToNow(at("plain.bak"));
    VERIFY_OK(plain);
    m_manifest = plain->manifest;
    VERIFY_OK(backups.sealToNow(at("shop.sealed"), m_passphrase, {}, SealStrength::Quick));
    m_sealed = test::bytesOf(at("shop.sealed"));
  }

  void nothingPlainIsLeft() {
    QVERIFY(!m_sealed.contains("SQLite"));
    QVERIFY(!m_sealed.contains(QByteArray("Клиент")));
    for (const QString& name : QDir(m_dir.path()).entryList(QDir::Files)) {
      QVERIFY2(!name.contains(QLatin1String(".seal.")) && !name.contains(QLatin1String(".part")),
               qPrintable(name));
    }
    QCOMPARE(QFile::permissions(at("shop.sealed")) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
  }

  void opensAgain() {
    const auto opened = openBytes(m_sealed, m_passphrase);
    VERIFY_OK(opened);
    QCOMPARE(opened->figures, m_manifest.figures);
    const QByteArray bytes = test::bytesOf(at("x.out"));
    QCOMPARE(bytes, test::bytesOf(at("plain.bak")));
    QCOMPARE(decode(m_sealed, m_passphrase), bytes);
  }

  void everySizeAroundAChunkOpens() {
    for (const int size : {0, 1, 65'536 - 4, 65'535, 65'536, 65'537, 131'072, 200'000}) {
      QByteArray bytes(size, '\0');
      for (int i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31);
      test::writeBytes(at("any"), bytes);
      VERIFY_OK(sealFile(at("any"), m_manifest, "p", at("any.sealed"), SealStrength::Quick));
      VERIFY_OK(openSealed(at("any.sealed"), "p", at("any.out")));
      QCOMPARE(test::bytesOf(at("any.out")), bytes);
      QCOMPARE(decode(test::bytesOf(at("any.sealed")), "p"), bytes);
    }
  }

  void twoSealingsDiffer() {
    test::writeBytes(at("same"), "same");
    VERIFY_OK(sealFile(at("same"), m_manifest, "p", at("one"), SealStrength::Quick));
    VERIFY_OK(sealFile(at("same"), m_manifest, "p", at("two"), SealStrength::Quick));
    QVERIFY(test::bytesOf(at("one")).mid(32) != test::bytesOf(at("two")).mid(32));
  }

  void wrongPassphraseAndDamageAreToldApart() {
    QCOMPARE(openBytes(m_sealed, "тёплый хлеб").error().code, ErrorCode::PassphraseWrong);
    const auto flipped = [&](qsizetype position) {
      QByteArray bad = m_sealed;
      bad[position] = static_cast<char>(bad[position] ^ 0x10);
      return bad;
    };
    // The header: not taken for a wrong passphrase.
    for (const int position : {10, 13, 20, 30, 40, 60, 90, 110}) {
      QCOMPARE(openBytes(flipped(position), m_passphrase).error().code, ErrorCode::BackupDamaged);
    }
    QCOMPARE(openBytes(flipped(5000), m_passphrase).error().code, ErrorCode::BackupDamaged);
    // Cut anywhere, chunk borders too, and longer than it was.
    for (const qsizetype size :
         {qsizetype{50}, qsizetype{120}, qsizetype{130}, qsizetype{120 + 65'553},
          qsizetype{120 + 2 * 65'553}, m_sealed.size() - 1}) {
      QCOMPARE(openBytes(m_sealed.left(size), m_passphrase).error().code, ErrorCode::BackupDamaged);
    }
    QCOMPARE(openBytes(m_sealed + 'x', m_passphrase).error().code, ErrorCode::BackupDamaged);
    // Chunks of the right file in the wrong order.
    const QByteArray swapped = m_sealed.left(120) + m_sealed.mid(120 + 65'553, 65'553) +
                               m_sealed.mid(120, 65'553) + m_sealed.mid(120 + 2 * 65'553);
    QCOMPARE(openBytes(swapped, m_passphrase).error().code, ErrorCode::BackupDamaged);
  }

  void noFlippedBitIsAccepted() {
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    int accepted = 0;
    constexpr int runs = 300;
    for (int i = 0; i < runs; ++i) {
      QByteArray bad = m_sealed;
      const qsizetype position = random.bounded(static_cast<int>(bad.size()));
      bad[position] = static_cast<char>(bad[position] ^ (1 << random.bounded(8)));
      if (openBytes(bad, m_passphrase)) ++accepted;
    }
    qInfo("sealed: %d flips, %d accepted; seed %u", runs, accepted, seed);
    QCOMPARE(accepted, 0);
  }

  void restoresWithItsPassphrase() {
    RestoreOrder order{at("shop.sealed"), at("back.retenta"), {}, false};
    QCOMPARE(restoreBackup(order, m_clock).error().code, ErrorCode::PassphraseNeeded);
    order.passphrase = "wrong";
    QCOMPARE(restoreBackup(order, m_clock).error().code, ErrorCode::PassphraseWrong);
    QVERIFY(!QFile::exists(at("back.retenta")));
    order.passphrase = m_passphrase;
    const auto restored = restoreBackup(order, m_clock);
    VERIFY_OK(restored);
    QVERIFY(restored->manifest.has_value());
    const auto back = Business::open(at("back.retenta"), BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(back);
    QCOMPARE((*back)->profile().name, QStringLiteral("Зёрна"));
    QVERIFY(QDir(m_dir.path()).entryList({QStringLiteral("*.part*")}).isEmpty());
  }
};

RETENTA_TEST_MAIN(TestSealing)
#include "tst_sealing.moc"
