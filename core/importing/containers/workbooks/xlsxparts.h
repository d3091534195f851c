// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/importing/containers/cellformat.h"
#include "core/importing/containers/workbooks/stringpool.h"
#include "core/importing/containers/ziparchive.h"

namespace retenta {

/// What the sheets of an XLSX need besides themselves (ECMA-376, transitional and strict).
struct XlsxParts {
  struct Sheet {
    QString name;
    int entry = -1;  ///< in the archive
    bool hidden = false;
  };
  std::shared_ptr<ZipArchive> archive;
  std::vector<Sheet> sheets;        ///< worksheets in the order of their tabs
  std::vector<CellFormat> formats;  ///< by the s of a cell
  bool from1904 = false;
  StringPool strings;
};

/// Reads all parts but the sheets.
Result<XlsxParts> readXlsxParts(const BookRequest& request);

/// Turns _x000D_ of a text of Excel into the sign it stands for.
void unescapeExcel(QString& text);

}  // namespace retenta
