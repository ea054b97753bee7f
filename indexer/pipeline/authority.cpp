// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/authority.hpp"

#include <string_view>

namespace sovang::pipeline {
namespace {

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  return url.substr(0, url.find_first_of("/:?#"));
}

}  // namespace

archive::Authority authority_of(const model::Record& record) {
  if (record.kind != model::DocumentKind::news && !record.number.empty()) return archive::Authority::decision;
  const std::string_view host = host_of(record.source.url);
  const bool official = host.ends_with(".gov.vn") || host.ends_with(".dcs.vn");
  return official ? archive::Authority::issuer : archive::Authority::press;
}

}  // namespace sovang::pipeline
