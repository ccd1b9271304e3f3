#include "program/pipeline/identity.h"

#include <gtest/gtest.h>

namespace sejajar::pipeline {
namespace {

TEST(Identity, NamesTheFirstDifference) {
  const Identity run = {"a = 1\nb = 2\n", "0123", "1.0"};
  EXPECT_EQ(difference(run, run), "");
  EXPECT_EQ(difference(run, {"a = 1\nb = 3\n", "0123", "1.0"}), "'b = 3' differs");
  EXPECT_EQ(difference(run, {"a = 1\n", "0123", "1.0"}), "'b = 2' is not given");
  EXPECT_EQ(difference(run, {run.options, "4567", "1.0"}),
            "the models or a file of the options differ");
  EXPECT_EQ(difference(run, {"a = 2\n", "4567", "1.1"}), "version 1.0");
}

TEST(Identity, ItsHashDependsOnAllParts) {
  const Identity run = {"a", "b", "c"};
  EXPECT_EQ(run.hash(), Identity(run).hash());
  for (const Identity& other :
       {Identity{"x", "b", "c"}, Identity{"a", "x", "c"}, Identity{"a", "b", "x"}})
    EXPECT_NE(other.hash(), run.hash());
}

}  // namespace
}  // namespace sejajar::pipeline
