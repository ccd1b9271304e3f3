#pragma once

#include <sejajar/find.h>

#include "ground/tables/choices.h"

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<Duplicates> = std::to_array<Choice<Duplicates>>({
    {Duplicates::kReport, "report", "name what each is a copy of"},
    {Duplicates::kGroup, "group", "put them into the group of the original"},
    {Duplicates::kIgnore, "ignore", "let a group have several documents of a language"},
});

template <>
inline constexpr auto kChoices<VersionStatus> = std::to_array<Choice<VersionStatus>>({
    {VersionStatus::kVersion, "version", "a version of others"},
    {VersionStatus::kNone, "none", "without a version"},
    {VersionStatus::kDuplicate, "duplicate", "a copy of another"},
});

}  // namespace sejajar::tables
