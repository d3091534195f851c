// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the meta object of ClientPane, which is all in its header.
#include "ui/clients/parts/clientpane.h"
