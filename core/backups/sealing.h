// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/progress.h"
#include "core/storage/manifest.h"

namespace retenta {

/// Encrypted backups: one file that holds the manifest and the base, readable with its passphrase
/// alone. The format is written down in docs/sealed-backup.md; libsodium does the cryptography
/// (Argon2id for the key, secretstream for 64 KiB chunks). Passphrases are never stored.

/// How hard guessing is made. Moderate: a quarter of a gigabyte and half a second for each guess;
/// Quick is for tests.
enum class SealStrength { Moderate, Quick };

/// Whether a file begins as an encrypted backup does.
bool isSealed(const QString& path);

/// Writes `target` (a temporary file the caller places) out of a whole base that nobody has open.
/// Cancelled when stopped.
Result<void> sealFile(const QString& base, const Manifest& manifest, const QByteArray& passphrase,
                      const QString& target, SealStrength strength, const Progress& progress = {});

/// Writes the base inside `sealed` to `target` and returns its manifest. PassphraseWrong when the
/// passphrase does not fit an undamaged header; BackupDamaged when a checksum of the header or a
/// chunk is not right or the end is missing. Nothing unverified is ever read as a base.
Result<Manifest> openSealed(const QString& sealed, const QByteArray& passphrase,
                            const QString& target, const Progress& progress = {});

}  // namespace retenta
