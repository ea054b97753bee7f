// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/pattern.hpp"

#include <algorithm>
#include <unordered_set>

#include "core/text/tokens.hpp"
#include "core/text/utf8.hpp"
#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/name_list.hpp"

namespace sovang::extract {
namespace {

using Op = Pattern::Op;
using Instruction = Pattern::Instruction;
using Program = std::vector<Instruction>;

constexpr std::array<std::pair<std::string_view, Slot>, 9> slot_names{{{"subject", Slot::subject},
                                                                       {"one", Slot::subject},
                                                                       {"block", Slot::block},
                                                                       {"period", Slot::period},
                                                                       {"award", Slot::award},
                                                                       {"person", Slot::person},
                                                                       {"number", Slot::number},
                                                                       {"issuer", Slot::issuer},
                                                                       {"rank", Slot::rank}}};
constexpr std::uint32_t most_steps = 20000;
constexpr int deepest_set = 6;  ///< word sets inside one another, and the brackets around them

/// Recursive descent over the pattern's text; emits a program for a small backtracking machine.
class Compiler {
 public:
  /// `depth`: how many word sets stand around the source.
  Compiler(std::string_view source, const Pattern::Interner& intern, const Pattern::SetLookup& set, int depth = 0)
      : source_(source), tokens_(text::tokenize(source)), intern_(intern), set_(set), depth_(depth), outside_(depth) {
    if (const auto* words = set("everyday"))
      for (const auto& word : *words) everyday_.insert(intern(match_key(word)));
  }

  Result<void> sequence(Program& out, std::vector<WordId>* cues) {
    while (at_ < tokens_.size() && (!is("|") || depth_ == outside_) && (!is(")") || closes_literal()) && !is("]"))
      if (auto done = element(out, cues); !done) return done;
    return {};
  }
  /// The whole source: what stands outside of brackets is required.
  Result<void> whole(Program& out, std::vector<WordId>& cues) {
    outermost_ = &cues;
    return sequence(out, &cues);
  }
  [[nodiscard]] Slots needs() const { return needs_; }
  [[nodiscard]] std::vector<WordId> words() && { return std::move(words_); }
  [[nodiscard]] std::vector<std::vector<WordId>> required() && { return std::move(required_); }
  [[nodiscard]] bool about_page() const { return about_page_; }
  /// A mark that it must contain, or 0.
  [[nodiscard]] WordId mark() const { return mark_; }
  [[nodiscard]] bool finished() const { return at_ == tokens_.size(); }
  [[nodiscard]] Unexpected wrong(std::string_view what) const {
    const auto offset = at_ < tokens_.size() ? tokens_[at_].begin : source_.size();
    return fail(ErrorCode::invalid_input, std::string(what) + " at \"" +
                                              std::string(text::clip(source_.substr(offset), 20)) +
                                              "\" of the pattern \"" + std::string(source_) + '"');
  }

 private:
  [[nodiscard]] std::string_view token(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead].of(source_) : std::string_view{};
  }
  [[nodiscard]] bool is(std::string_view s) const { return token() == s; }
  /// A bracket with a space after it stands for itself.
  [[nodiscard]] bool literal_bracket() const { return at_ + 1 >= tokens_.size() || tokens_[at_ + 1].spaced; }

  /// ")" stands for itself where an opening bracket that stands for itself came before it.
  [[nodiscard]] bool closes_literal() const { return depth_ == outside_ && literal_brackets_ > 0; }

  Result<void> element(Program& out, std::vector<WordId>* cues) {
    if (is("(") && !literal_bracket()) return alternatives(out, cues, ")");
    if (is("[")) return optional(out);
    if (is("{")) return slot(out);
    if (is("~")) return gap(out, Op::gap, 1);
    if (is(".") && token(1) == "." && token(2) == ".") return gap(out, Op::wide_gap, 3);
    if (is("@")) return word_set(out, cues);
    if (is("?")) return said_before(out, cues);
    if (is("^") || is("#")) {
      out.push_back({is("^") ? Op::line_start : Op::number, {}, 0, 0});
      ++at_;
      return {};
    }
    if (is("!")) {
      out.push_back({Op::not_after, {}, intern_(match_key(token(1))), 0});
      at_ += 2;
      return {};
    }
    literal_brackets_ += is("(") ? 1 : is(")") ? -1 : 0;
    const WordId word = intern_(match_key(token()));
    if (tokens_[at_].kind == text::TokenKind::word)
      offer(cues, {word});
    else if (depth_ == 0)
      mark_ = word;
    out.push_back({Op::word, {}, word, 0});
    ++at_;
    return {};
  }

  /// Keeps the more telling of two sets of cues: the one with fewer everyday words.
  void offer(std::vector<WordId>* best, std::vector<WordId> cues) {
    if (best && best == outermost_) required_.push_back(cues);
    const auto everyday = [&](const std::vector<WordId>& words) {
      return std::count_if(words.begin(), words.end(), [&](WordId w) { return everyday_.contains(w); });
    };
    if (best && (best->empty() || everyday(cues) < everyday(*best))) *best = std::move(cues);
  }

  Result<void> gap(Program& out, Op op, std::size_t marks) {
    at_ += marks;
    if (at_ >= tokens_.size() || tokens_[at_].kind != text::TokenKind::number || token().size() > 2)
      return wrong("a gap needs a length from 1 to 99");
    out.push_back({op, {}, static_cast<std::uint32_t>(std::stoul(std::string(token()))), 0});
    ++at_;
    return {};
  }

  Result<void> slot(Program& out) {
    if (token(1) == "page" && token(2) == "}") {
      out.push_back({Op::page, {}, 0, 0});
      about_page_ = true;
      at_ += 3;
      return {};
    }
    const auto known =
        std::find_if(slot_names.begin(), slot_names.end(), [&](const auto& s) { return s.first == token(1); });
    if (known == slot_names.end() || token(2) != "}") return wrong("no such slot");
    if (depth_ == 0 && known->second != Slot::rank) needs_ |= bit(known->second);
    out.push_back({Op::slot, known->second, token(1) == "one" ? 1u : 0u, 0});
    at_ += 3;
    return {};
  }

  Result<void> optional(Program& out) {
    const auto split = static_cast<std::uint32_t>(out.size());
    out.push_back({Op::split, {}, split + 1, 0});
    if (auto done = alternatives(out, nullptr, "]"); !done) return done;
    out[split].y = static_cast<std::uint32_t>(out.size());
    return {};
  }

  Result<void> alternatives(Program& out, std::vector<WordId>* cues, std::string_view close) {
    std::vector<Program> branches;
    std::vector<WordId> all_cues;
    bool every_branch_has_one = true;
    ++depth_;
    do {
      ++at_;  // "(", "[" or "|"
      std::vector<WordId> own;
      branches.emplace_back();
      if (auto done = sequence(branches.back(), &own); !done) return done;
      every_branch_has_one = every_branch_has_one && !own.empty();
      all_cues.insert(all_cues.end(), own.begin(), own.end());
    } while (is("|"));
    if (!is(close)) return wrong("a bracket is not closed");
    --depth_;
    ++at_;
    if (every_branch_has_one) offer(cues, std::move(all_cues));
    join(out, branches);
    return {};
  }

  /// The word set named behind "@", or nullptr.
  const std::vector<std::string>* named_set(std::string& id) {
    id = token(1);
    at_ += 2;
    while (is("-") && !tokens_[at_].spaced) {
      id += "-" + std::string(token(1));
      at_ += 2;
    }
    const auto* phrases = set_(id);
    return phrases && !phrases->empty() ? phrases : nullptr;
  }

  /// "?@set": the first word of one of its phrases stands somewhere before.
  Result<void> said_before(Program& out, std::vector<WordId>* cues) {
    ++at_;
    std::string id;
    const auto* phrases = is("@") ? named_set(id) : nullptr;
    if (!phrases) return wrong("? needs a word set");
    const auto first = static_cast<std::uint32_t>(words_.size());
    for (const auto& phrase : *phrases) words_.push_back(intern_(match_key(text::tokenize(phrase).front().of(phrase))));
    offer(cues, {words_.begin() + first, words_.end()});
    out.push_back({Op::said_before, {}, first, static_cast<std::uint32_t>(words_.size())});
    return {};
  }

  Result<void> word_set(Program& out, std::vector<WordId>* cues) {
    std::string id;
    const auto* phrases = named_set(id);
    if (!phrases) return wrong("there is no word set \"" + id + "\"");
    if (depth_ >= deepest_set) return wrong("word sets that hold one another");
    std::vector<Program> branches;
    std::vector<WordId> all_cues;
    bool every_branch_has_one = true;
    for (const auto& phrase : *phrases) {
      std::vector<WordId> own;
      Compiler inner(phrase, intern_, set_, depth_ + 1);
      branches.emplace_back();
      if (auto done = inner.sequence(branches.back(), &own); !done) return done;
      if (!inner.finished()) return inner.wrong("a bracket too many");
      every_branch_has_one = every_branch_has_one && !own.empty();
      all_cues.insert(all_cues.end(), own.begin(), own.end());
    }
    if (every_branch_has_one) offer(cues, std::move(all_cues));
    join(out, branches);
    return {};
  }

  /// split L1, L2 · L1: branch, jump end · L2: … · end
  static void join(Program& out, const std::vector<Program>& branches) {
    std::vector<std::size_t> jumps;
    for (std::size_t b = 0; b < branches.size(); ++b) {
      const auto split = out.size();
      const bool last = b + 1 == branches.size();
      if (!last) out.push_back({Op::split, {}, static_cast<std::uint32_t>(split + 1), 0});
      const auto base = static_cast<std::uint32_t>(out.size());
      for (Instruction i : branches[b]) {
        if (i.op == Op::split) i.y += base;
        if (i.op == Op::split || i.op == Op::jump) i.x += base;
        out.push_back(i);
      }
      if (last) break;
      jumps.push_back(out.size());
      out.push_back({Op::jump, {}, 0, 0});
      out[split].y = static_cast<std::uint32_t>(out.size());
    }
    for (const auto jump : jumps) out[jump].x = static_cast<std::uint32_t>(out.size());
  }

  std::string_view source_;
  std::vector<text::Token> tokens_;
  const Pattern::Interner& intern_;
  const Pattern::SetLookup& set_;
  std::unordered_set<WordId> everyday_;
  Slots needs_ = 0;
  std::vector<WordId> words_;  ///< that "?@set" looks for
  std::vector<std::vector<WordId>> required_;
  const std::vector<WordId>* outermost_ = nullptr;  ///< the cues of the whole
  WordId mark_ = 0;
  bool about_page_ = false;
  int literal_brackets_ = 0;  ///< open ones
  int depth_ = 0;             ///< of brackets and sets: what stands in one may be left out
  int outside_ = 0;           ///< depth_ where no bracket is open: there "|" stands for itself
  std::size_t at_ = 0;
};

/// Runs a program on a passage from one item on. Backtracks; gives up after most_steps.
class Machine {
 public:
  Machine(const Program& program, const std::vector<WordId>& words, const Analysis& a, const std::vector<Name>& names,
          const Passage& passage)
      : program_(program), words_(words), a_(a), names_(names), items_(passage.items), page_(passage.page) {}

  bool run(std::uint32_t pc, std::uint32_t at) {
    for (;;) {
      if (++steps_ > most_steps) return false;
      const Instruction& i = program_[pc];
      switch (i.op) {
        case Op::accept:
          captures.last_item = at;
          return true;
        case Op::jump:
          pc = i.x;
          continue;
        case Op::line_start:
          if (at >= items_.size() || !begins_line(items_[at].first)) return false;
          ++pc;
          continue;
        case Op::not_after:
          if (at > 0 && at <= items_.size() && items_[at - 1].kind == ItemKind::word && items_[at - 1].word == i.x)
            return false;
          ++pc;
          continue;
        case Op::page:
          if (page_ == no_name) return false;
          captures[Slot::subject] = {page_};
          ++pc;
          continue;
        case Op::said_before:
          if (!said(i, at)) return false;
          ++pc;
          continue;
        case Op::split:
          if (run(i.x, at)) return true;
          pc = i.y;
          continue;
        case Op::word:
          if (at >= items_.size() || items_[at].kind == ItemKind::name || items_[at].kind == ItemKind::time ||
              items_[at].word != i.x)
            return false;
          break;
        case Op::number:
          if (at >= items_.size() || items_[at].kind != ItemKind::number) return false;
          break;
        case Op::slot:
          return fill(pc, at);
        case Op::gap:
        case Op::wide_gap:
          return skip(pc, at, program_[pc].x);
      }
      ++pc;
      ++at;
    }
  }

  Captures captures;

 private:
  [[nodiscard]] bool begins_line(std::uint32_t token) const {
    std::uint32_t line = token;
    while (line > 0 && token - line < 9 && a_.tokens[line - 1].kind != text::TokenKind::newline) --line;
    if (line > 0 && a_.tokens[line - 1].kind != text::TokenKind::newline) return false;
    while (a_.is(line, "[") && a_.number(line + 1) && a_.is(line + 2, "]")) line += 3;  // notes: "[2] - …"
    return line == token || (list_marker(a_, line) && token <= line + 2);
  }

  bool fill(std::uint32_t pc, std::uint32_t at) {
    const Slot slot = program_[pc].slot;
    auto& filled = captures[slot];
    const auto before = filled.size();
    const bool list = slot == Slot::subject && program_[pc].x == 0;
    const bool awards = slot == Slot::award;
    const std::uint32_t end = awards ? read_awards(a_, names_, items_, at, filled)
                              : list ? read_subjects(a_, names_, items_, at, program_[pc + 1].op == Op::accept, filled)
                                     : take_one(slot, at, filled);
    if (end > at && run(pc + 1, end)) return true;
    // "suy tôn A (đạt 98 điểm) là đơn vị dẫn đầu"
    const std::uint32_t after = end > at && slot == Slot::subject ? behind_bracket(end) : end;
    if (after > end && run(pc + 1, after)) return true;
    filled.resize(before);
    return false;
  }

  [[nodiscard]] std::uint32_t behind_bracket(std::uint32_t at) const {
    constexpr std::uint32_t longest = 12;
    if (at >= items_.size() || items_[at].kind != ItemKind::mark || !a_.is(items_[at].first, "(")) return at;
    for (std::uint32_t i = at + 1; i < items_.size() && i < at + longest; ++i)
      if (items_[i].kind == ItemKind::mark && a_.is(items_[i].first, ")"))
        return i + 1 < items_.size() && items_[i + 1].kind == ItemKind::word ? i + 1 : at;
    return at;
  }

  std::uint32_t take_one(Slot slot, std::uint32_t at, std::vector<std::uint32_t>& filled) const {
    if (at >= items_.size()) return at;
    if (slot == Slot::rank) {
      const bool may = items_[at].kind == ItemKind::word || items_[at].kind == ItemKind::number;
      if (!may || rank_of(a_, items_[at].first) == 0) return at;
      filled.push_back(items_[at].first);
      return at + 1;
    }
    if ((items_[at].slots & bit(slot)) == 0) return at;
    filled.push_back(items_[at].index);
    return at + 1;
  }

  /// A gap may also pass over a bracket, whatever stands in it, as over one word.
  bool skip(std::uint32_t pc, std::uint32_t at, std::uint32_t most) {
    for (std::uint32_t n = 0;; ++n) {
      if (run(pc + 1, at + n)) return true;
      if (n == most || at + n >= items_.size() || steps_ > most_steps) return false;
      const std::uint32_t behind = bracket_end(at + n);
      if (behind > 0 && skip(pc, behind, most - n - 1)) return true;
      if (stops(at + n, program_[pc].op)) return false;
    }
  }

  /// Behind the bracket or the quotation that opens at item `at` and closes on its line; 0 where none does.
  [[nodiscard]] std::uint32_t bracket_end(std::uint32_t at) const {
    constexpr std::uint32_t longest = 30;
    if (items_[at].kind != ItemKind::mark) return 0;
    const std::string_view close = a_.is(items_[at].first, "(") ? ")" : a_.is(items_[at].first, "“") ? "”" : "";
    if (close.empty()) return 0;
    for (std::uint32_t i = at + 1; i < items_.size() && i < at + longest; ++i) {
      if (items_[i].kind == ItemKind::newline) return 0;
      if (items_[i].kind == ItemKind::mark && a_.is(items_[i].first, close)) return i + 1;
    }
    return 0;
  }

  [[nodiscard]] bool stops(std::uint32_t at, Op op) const {
    const Item& item = items_[at];
    if (item.kind == ItemKind::newline) return true;
    if (item.kind == ItemKind::name) {
      const UnitName* unit = names_[item.index].unit();
      const BlockName* block = names_[item.index].block();
      const PlaceName* place = names_[item.index].place();
      const bool passable = names_[item.index].type == model::MentionType::person || (unit && unit->several) ||
                            (block && block->refers_back()) || (place && (place->country || lives_there(at)));
      return op == Op::gap && !passable;
    }
    if (item.kind != ItemKind::mark) return false;
    return a_.is(item.first, ";") || a_.is(item.first, ".") || (op == Op::gap && a_.is(item.first, ":"));
  }

  /// "ông Bùi Văn Bính ở thôn Kim Quang, | xã Quang Thọ, | Vũ Quang được …": of a person, and not one more subject.
  [[nodiscard]] bool lives_there(std::uint32_t place) const {
    const auto& subject = captures[Slot::subject];
    if (subject.empty() || !names_[subject.back()].person() || place < 2) return false;
    const Item& before = items_[place - 1];
    if (before.kind == ItemKind::mark) return a_.is(before.first, ",") && items_[place - 2].kind == ItemKind::name;
    static constexpr std::array<std::string_view, 5> prepositions{"ở", "trú", "tại", "quê", "thuộc"};
    return before.kind == ItemKind::word &&
           std::find(prepositions.begin(), prepositions.end(), a_.key(before.first)) != prepositions.end();
  }

  [[nodiscard]] bool said(const Instruction& i, std::uint32_t before) const {
    const auto first = words_.begin() + i.x;
    const auto last = words_.begin() + i.y;
    return std::any_of(items_.begin(), items_.begin() + before, [&](const Item& item) {
      return item.kind == ItemKind::word && std::find(first, last, item.word) != last;
    });
  }

  const Program& program_;
  const std::vector<WordId>& words_;
  const Analysis& a_;
  const std::vector<Name>& names_;
  const std::vector<Item>& items_;
  std::uint32_t page_;
  std::uint32_t steps_ = 0;
};

}  // namespace

Result<Pattern> Pattern::compile(std::string_view source, const Interner& intern, const SetLookup& set) {
  Pattern pattern;
  Compiler compiler(source, intern, set);
  if (auto done = compiler.whole(pattern.program_, pattern.cues_); !done) return pass(done);
  if (!compiler.finished()) return compiler.wrong("a bracket too many");
  if (pattern.cues_.empty() && compiler.mark() != 0) pattern.cues_ = {compiler.mark()};
  pattern.needs_ = compiler.needs();
  if (pattern.cues_.empty() && !compiler.about_page())
    return fail(ErrorCode::invalid_input,
                "the pattern \"" + std::string(source) + "\" has no word or mark that it must contain");
  pattern.words_ = std::move(compiler).words();
  pattern.required_ = std::move(compiler).required();
  pattern.program_.push_back({Op::accept, {}, 0, 0});
  pattern.find_beginnings(intern);
  return pattern;
}

/// Follows the program to every first step that looks at an item.
void Pattern::find_beginnings(const Interner& intern) {
  std::vector<std::uint32_t> open{0};
  std::vector<bool> seen(program_.size());
  while (!open.empty()) {
    const std::uint32_t pc = open.back();
    open.pop_back();
    if (seen[pc]) continue;
    seen[pc] = true;
    const Instruction& i = program_[pc];
    switch (i.op) {
      case Op::word:
        first_words_.push_back(i.x);
        break;
      case Op::slot:
        first_slots_ |= bit(i.slot);
        if (i.slot == Slot::subject)
          for (const auto title : titles) first_words_.push_back(intern(title));
        begins_with_number_ = begins_with_number_ || (i.slot == Slot::subject && pc != 0);
        break;
      case Op::split:
        open.insert(open.end(), {i.x, i.y});
        break;
      case Op::jump:
        open.push_back(i.x);
        break;
      case Op::line_start:
      case Op::not_after:
      case Op::said_before:
      case Op::page:
        open.push_back(pc + 1);
        break;
      default:
        begins_anywhere_ = true;
    }
  }
  for (const WordId word : first_words_) first_mask_ |= std::uint64_t{1} << (word % 64);
}

std::optional<Captures> Pattern::match(const Analysis& a, const std::vector<Name>& names, const Passage& passage,
                                       std::uint32_t at) const {
  Machine machine(program_, words_, a, names, passage);
  machine.captures.first_item = at;
  if (!machine.run(0, at)) return std::nullopt;
  return std::move(machine.captures);
}

}  // namespace sovang::extract
