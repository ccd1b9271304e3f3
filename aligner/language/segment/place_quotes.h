#pragma once

#include <cstddef>
#include <string_view>

namespace sejajar::segment {

/// Returns the offset near `end` where the sentence of `paragraph` that begins at `begin` ends once
/// its quotes are placed: an opening mark that Unicode left on it goes to the next sentence
/// (学生！|“好的。”), and a closing mark that Unicode gave to the next one comes back to it (« Va !
/// »|); an ellipsis that touches the next word goes to it.
std::size_t place_quotes(std::string_view paragraph, std::size_t begin, std::size_t end);

}  // namespace sejajar::segment
