#include "ground/tables/choices.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <set>

#include "exchange/bitext/decisions.h"
#include "exchange/bitext/formats.h"
#include "exchange/report/terminal.h"
#include "program/cli/terminal.h"

namespace sejajar::tables {
namespace {

template <class Enum>
class Choices : public testing::Test {};

using Enums = testing::Types<ParagraphEnd, BadUtf8, Method, LearnFrom, Nulls, NullBeads, Holds,
                             bitext::Verdict, report::Selection, cli::ColorWhen>;
TYPED_TEST_SUITE(Choices, Enums);

TYPED_TEST(Choices, EveryNameIsFoundAndUnique) {
  std::set<std::string_view> names;
  for (const auto& choice : kChoices<TypeParam>) {
    EXPECT_TRUE(names.insert(choice.name).second) << choice.name;
    EXPECT_EQ(parse_choice<TypeParam>("--flag", std::string(choice.name)), choice.value);
    EXPECT_EQ(name_of(choice.value), choice.name);
    EXPECT_NE(choice.description, "");
  }
  EXPECT_GE(names.size(), 2U);
}

TEST(CheckName, SuggestsTheClosestName) {
  const std::vector<std::string> names = names_of(kChoices<Method>);
  const auto message_of = [&](const std::string& word) -> std::string {
    try {
      check_name("--method", word, names);
      return "";
    } catch (const Error& error) {
      return error.what();
    }
  };
  EXPECT_EQ(message_of("log-linear"), "");
  EXPECT_EQ(message_of("magic"),
            "--method: unknown value 'magic'; expected one of log-linear, gale-church");
  EXPECT_EQ(message_of("gael-church"),
            "--method: unknown value 'gael-church'; did you mean gale-church? Expected one of "
            "log-linear, gale-church");
}

TEST(ClosestName, NeedsAResemblance) {
  const std::vector<std::string> names = {"align", "inspect", "tmx", "tsv"};
  EXPECT_EQ(closest_name("alin", names), "align");
  EXPECT_EQ(closest_name("inpsect", names), "inspect");
  EXPECT_EQ(closest_name("doc", names), "");
  EXPECT_EQ(closest_name("", names), "");
}

}  // namespace
}  // namespace sejajar::tables
