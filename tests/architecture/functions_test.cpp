// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/functions.hpp"

#include <gtest/gtest.h>

namespace sovang::architecture {
namespace {

struct Snippet {
  std::string_view source;
  std::string_view functions;  ///< "name@line+lines", a space between
};

class FunctionsOf : public testing::TestWithParam<Snippet> {};

TEST_P(FunctionsOf, AreFoundWithNameLineAndLength) {
  std::string text;
  const Functions result = functions(GetParam().source);
  for (const Function& f : result.found)
    text += (text.empty() ? "" : " ") + f.name + "@" + std::to_string(f.line) + "+" + std::to_string(f.lines);
  EXPECT_EQ(text, GetParam().functions) << GetParam().source;
  EXPECT_TRUE(result.whole);
}

INSTANTIATE_TEST_SUITE_P(
    Snippets, FunctionsOf,
    testing::Values(
        Snippet{"", ""}, Snippet{"int f() {\n}\n", "f@1+2"}, Snippet{"int f();\nint g() { return 1; }", "g@2+1"},
        Snippet{"namespace a::b {\n\nint f(int x = g({1}))\n    const noexcept {\n if (x) { }\n}\n}", "f@3+4"},
        Snippet{"struct S final : T {\n public:\n  S() : a_(1), b_{2} {\n  }\n  int x{3};\n};", "S@3+2"},
        Snippet{"Result<std::map<int, X>> R::f(const A<B>& a) const {\n}", "R::f@1+2"},
        Snippet{"R::R(P p) : p_{std::move(p)}, q_{1} {}\nR::~R() = default;", "R::R@1+1"},
        Snippet{"bool operator<(const A<B>& a, const A<B>& b) {\n}\nbool C::operator==(const C& c) {\n}",
                "operator<@1+2 operator==@3+2"},
        Snippet{"template <class T, class U>\nauto f(T t) -> std::vector<U> {\n}", "f@1+3"},
        Snippet{"template <class F>\n  requires std::invocable<F>\nvoid f(F&&) {}", "f@1+3"},
        Snippet{"constexpr auto pack = [](auto& io, auto& x) {\n  io(x);\n};\nint y = 2;", "pack@1+3"},
        Snippet{"constexpr std::array rows{\n  Row{\"(\", 1},\n  Row{\"{\", 2},\n};\nint f() {}", "f@5+1"},
        Snippet{"const std::map<int, std::function<void(int)>> t{\n{1, g},\n};\nint f() {}", "f@4+1"},
        Snippet{"static const T t = {\n{1, [](int) { return 1; }},\n};\nint f() {}", "f@4+1"},
        Snippet{"enum class E : int { a, b };\nint f() {}", "f@2+1"},
        Snippet{"#define X(a) { a\n#define Y \\\n  {\nint f() {}", "f@4+1"},
        Snippet{"TEST(A, B) {\n  const auto g = [] {};\n}", "TEST@1+3"},
        Snippet{"class A {\n  struct B {\n    void f() {\n    }\n  };\n  void g() {\n  }\n};", "f@3+2 g@6+2"},
        Snippet{"struct A {\n  explicit operator bool() const { return true; }\n};", "operator bool@2+1"}));

TEST(Functions, SayWhereBracesDoNotFit) {
  EXPECT_FALSE(functions("int f() {").whole);
  EXPECT_FALSE(functions("namespace a { int f() {}").whole);
  EXPECT_FALSE(functions("int f(").whole);
}

}  // namespace
}  // namespace sovang::architecture
