// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retenta {

class Business;
class OfferedField;

/// Offers the consent text in force (Settings, "Consents") as the wording of a consent given by
/// hand: which document, version and checksum the client agreed to. Reads it off the GUI thread;
/// offers nothing where the settings say so.
void offerWording(Business& business, OfferedField* field);

}  // namespace retenta
