#include "program/find/term_space.h"

#include <cmath>
#include <utility>

namespace sejajar::find {

TermVector TermSpace::vector_of(TermVector counts, std::size_t most) const {
  std::erase_if(counts, [&](const Term& term) {
    return term.foreign && !frequencies_.is_shared(term.key) && !background_.has(term.key);
  });
  for (Term& term : counts) {
    term.weight = static_cast<float>(std::log1p(static_cast<double>(term.weight)) *
                                     frequencies_.weight_of(term.key, background_));
  }
  return unit_vector(std::move(counts), most);
}

}  // namespace sejajar::find
