// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/channel.h"

namespace retenta {

QString channelId(Channel channel) {
  switch (channel) {
    case Channel::Email:
      return QStringLiteral("email");
    case Channel::Sms:
      return QStringLiteral("sms");
    case Channel::Call:
      return QStringLiteral("call");
    case Channel::Messenger:
      return QStringLiteral("messenger");
    case Channel::Push:
      return QStringLiteral("push");
    case Channel::DirectMail:
      return QStringLiteral("direct_mail");
  }
  return {};
}

std::optional<Channel> channelFromId(QStringView id) {
  for (const Channel c : allChannels) {
    if (id == channelId(c)) return c;
  }
  return std::nullopt;
}

}  // namespace retenta
