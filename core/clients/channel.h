// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include <QString>
#include <QStringView>

namespace retenta {

/// A way to reach a client (domain D6). Consent is given per channel.
enum class Channel : std::uint8_t { Email, Sms, Call, Messenger, Push, DirectMail };

inline constexpr std::array<Channel, 6> allChannels = {Channel::Email, Channel::Sms,
                                                       Channel::Call,  Channel::Messenger,
                                                       Channel::Push,  Channel::DirectMail};

/// "email", "sms", "call", "messenger", "push", "direct_mail": the key in the base, JSON and files.
QString channelId(Channel channel);
std::optional<Channel> channelFromId(QStringView id);

/// A set of channels as bits of one byte.
class ChannelSet {
 public:
  constexpr ChannelSet() = default;
  constexpr explicit ChannelSet(std::uint8_t bits) : m_bits(bits) {}
  constexpr bool has(Channel c) const { return (m_bits >> static_cast<int>(c)) & 1; }
  constexpr void add(Channel c) {
    m_bits = static_cast<std::uint8_t>(m_bits | (1U << static_cast<int>(c)));
  }
  constexpr void remove(Channel c) {
    m_bits = static_cast<std::uint8_t>(m_bits & ~(1U << static_cast<int>(c)));
  }
  constexpr std::uint8_t bits() const { return m_bits; }

 private:
  std::uint8_t m_bits = 0;
};

}  // namespace retenta
