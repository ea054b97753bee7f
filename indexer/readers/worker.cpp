// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/worker.hpp"

#include <csignal>
#include <iostream>
#include <iterator>
#include <new>

#include <sys/resource.h>

#include "core/base/packing.hpp"
#include "indexer/readers/child_program.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/registry.hpp"

namespace sovang::readers {
namespace {

constexpr rlim_t max_seconds = 60;  ///< of the processor
constexpr rlim_t max_memory = 2u << 30;
constexpr std::chrono::seconds max_wait{300};
constexpr std::chrono::seconds max_wait_for_ocr{3600};
constexpr std::size_t max_answer = 512u << 20;
constexpr std::string_view answer_mark = "sovang.page/1";
constexpr int out_of_memory = 3;  ///< exit status

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;  // its shadow takes terabytes of addresses
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

template <class Io, class Metadata>
void describe_metadata(Io& io, Metadata& metadata) {
  for (auto* field : {&metadata.title, &metadata.site, &metadata.author, &metadata.published, &metadata.url,
                      &metadata.charset, &metadata.media_type})
    io.text(*field);
}

/// One description for both directions.
template <class Io, class SomePage>
void describe(Io& io, SomePage& page) {
  io.list(page.containers, [](Io& each, auto& container) {
    each.number(container.parent);
    each.text(container.element);
    each.text(container.hint);
  });
  io.list(page.blocks, [](Io& each, auto& block) {
    each.word(block.kind, BlockKind::caption);
    each.text(block.text);
    each.real(block.link_share);
    each.number(block.container);
    each.text(block.datetime);
  });
  describe_metadata(io, page.metadata);
  io.list(page.problems, [](Io& each, auto& problem) {
    each.text(problem.code);
    each.text(problem.message);
  });
}

template <class Io, class SomeError>
void describe_error(Io& io, SomeError& error) {
  io.word(error.code, ErrorCode::too_large);
  io.text(error.message);
  io.text(error.hint);
  io.text(error.slug);
}

std::string request(std::string_view bytes, const ReadOptions& options) {
  Packer packer;
  packer.text(options.name);
  packer.text(options.media_type);
  packer.text(options.charset);
  packer.flag(options.ocr);
  packer.text(bytes);
  return packer.bytes();
}

std::string answer(const Result<Page>& page) {
  Packer packer;
  packer.text(answer_mark);
  packer.flag(page.has_value());
  if (page)
    describe(packer, *page);
  else
    describe_error(packer, page.error());
  return packer.bytes();
}

bool fits(const Page& page) {
  for (std::size_t i = 0; i < page.containers.size(); ++i)
    if (page.containers[i].parent > i || (i > 0 && page.containers[i].parent == i)) return false;
  for (const Block& block : page.blocks)
    if (block.container >= page.containers.size()) return false;
  return !page.containers.empty();
}

Result<Page> understood(const std::string& bytes) {
  Unpacker unpacker(bytes);
  std::string mark;
  bool read = false;
  unpacker.text(mark);
  unpacker.flag(read);
  if (mark != answer_mark) {
    // It is not one of ours that speaks.
  } else if (!read) {
    Error error(ErrorCode::internal, {});
    describe_error(unpacker, error);
    if (unpacker.finished()) return Unexpected(std::move(error));
  } else {
    Page page;
    page.containers.clear();
    describe(unpacker, page);
    if (unpacker.finished() && fits(page)) return page;
  }
  return refuse(Refusal::reader_failed, "the process that read it gave no answer");
}

void limit(decltype(RLIMIT_CPU) what, rlim_t most) {
  const rlimit limits{most, most};
  setrlimit(what, &limits);
}

void limit_ourselves() {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, max_seconds);
  if (!sanitized) limit(RLIMIT_AS, max_memory);
}

int serve() {
  limit_ourselves();
  const std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
  Unpacker unpacker(bytes);
  std::string name, media_type, charset, document;
  ReadOptions options;
  for (std::string* field : {&name, &media_type, &charset}) unpacker.text(*field);
  unpacker.flag(options.ocr);
  unpacker.text(document);
  if (!unpacker.finished()) return 1;
  options.name = name;
  options.media_type = media_type;
  options.charset = charset;
  std::cout << answer(read(document, options)) << std::flush;
  return std::cout ? 0 : 1;
}

}  // namespace

Result<Page> read_in_worker(std::span<const std::string> command, std::string_view bytes, const ReadOptions& options) {
  const ChildResult child = run_child({command.begin(), command.end()}, request(bytes, options),
                                      {options.ocr ? max_wait_for_ocr : max_wait, max_answer});
  using End = ChildResult::End;
  if (child.end == End::too_slow || (child.end == End::crashed && (child.status == SIGXCPU || child.status == SIGKILL)))
    return refuse(Refusal::reader_failed,
                  "reading it took more than " + std::to_string(max_seconds) + " seconds and was ended");
  if (child.end == End::crashed)
    return refuse(Refusal::reader_failed,
                  "the program that read it crashed (signal " + std::to_string(child.status) + ")");
  if (child.end == End::too_much || (child.end == End::exited && child.status == out_of_memory))
    return refuse(Refusal::reader_failed,
                  "reading it took more than " + std::to_string(max_memory >> 20) + " MiB of memory");
  if (child.end == End::not_started || child.status != 0)
    return refuse(Refusal::reader_failed, "the process that reads it did not work");
  return understood(child.output);
}

int serve_worker() {
  try {
    return serve();
  } catch (const std::bad_alloc&) {
    return out_of_memory;
  } catch (const std::exception&) {
    return 1;
  }
}

}  // namespace sovang::readers
