#pragma once

#include <cstdint>
#include <string>

namespace sejajar::bench {

/// Returns how many sentence and word breaks ICU's root rules find in `text`: the measure of what
/// any aligner that reads words has to spend.
std::uint64_t icu_breaks(const std::string& text);

}  // namespace sejajar::bench
