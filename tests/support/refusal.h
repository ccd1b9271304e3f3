#pragma once

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <string>

namespace sejajar::test {

/// What the Error of `kind` says that `action` throws; fails the test and returns "" if none comes.
template <class Action>
std::string refusal(ErrorKind kind, const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind);
    return error.what();
  }
  ADD_FAILURE() << "no error";
  return "";
}

}  // namespace sejajar::test
