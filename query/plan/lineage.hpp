// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/lineage.hpp"

namespace sovang::plan {

/// One unit, or a place, became another, by one event.
struct Succession {
  std::string from;
  std::string to;      ///< empty: nothing succeeded it
  std::string change;  ///< as archive::Reorganisation has it; a merger of one alone in its place is a rename
  std::string effective;
  std::string basis;
  bool certain = true;
  bool joined = false;   ///< what it became was there before, under the same id
  bool remains = false;  ///< it went on, under the same id
};

/// Whether it is the same body still, under a new name or parent: timelines go on across such a change.
[[nodiscard]] bool goes_on(const Succession& step);

/// What became of units, worked out from the events that an archive keeps. A unit that no event names goes with its
/// place; one whose place ended on the day of an event becomes what the event says, in the place that came after.
class Lineage {
 public:
  explicit Lineage(archive::Lineage data);

  /// What the unit or place of that id became, and what it was before; in order of time. None for the id of a sub-unit.
  [[nodiscard]] std::vector<Succession> after(std::string_view id) const;
  [[nodiscard]] std::vector<Succession> before(std::string_view id) const;

  /// "Thống kê tỉnh Hưng Yên" for "thong-ke@t.hung-yen-2025"; the id itself where its parts are not known.
  [[nodiscard]] std::string name(std::string_view id) const;

 private:
  using Event = archive::Reorganisation;
  using Events = std::vector<const Event*>;
  struct Unit;

  [[nodiscard]] Events named(const std::multimap<std::string, const Event*, std::less<>>& index,
                             const Unit& unit) const;
  [[nodiscard]] bool stood(std::string_view place, const std::string& day) const;
  [[nodiscard]] std::vector<std::string> places_after(const std::string& place, const std::string& day) const;
  [[nodiscard]] std::vector<std::string> places_before(const std::string& place, const std::string& day) const;
  [[nodiscard]] const std::string* fits(const Event& event, const std::vector<std::string>& ids,
                                        const Unit& unit) const;
  [[nodiscard]] std::string began(const Unit& unit) const;
  [[nodiscard]] bool is_carried(const Event& event, std::string_view id, const std::string& target) const;
  void add_targets(const Event& event, const std::string& known, const Unit& unit,
                   std::vector<Succession>& steps) const;
  void add_events(const Unit& unit, std::vector<Succession>& steps, std::string& ended) const;
  void add_place_events(const Unit& unit, const std::string& ended, std::vector<Succession>& steps) const;

  archive::Lineage data_;
  std::multimap<std::string, const Event*, std::less<>> from_;  ///< by stem of a unit ("so.tai-chinh") or id of a place
  std::multimap<std::string, const Event*, std::less<>> to_;
  std::map<std::string, const archive::PlaceLife*, std::less<>> places_;
  std::map<std::string, std::string, std::less<>> names_;
};

/// The units of a timeline.
struct Followed {
  std::vector<std::string> ids;   ///< those given, then those that were taken along
  std::vector<Succession> steps;  ///< every change of one of them, in order of time, each once
};

/// Follows units across changes that they outlive, both ways, and with `predecessors` back across all others too, but
/// never from one to another that people said are never one.
[[nodiscard]] Followed follow(const Lineage& lineage, const std::vector<std::string>& ids, bool predecessors,
                              const std::function<bool(std::string_view, std::string_view)>& never_one);

}  // namespace sovang::plan
