#pragma once

#include <map>
#include <string>

#include "language/model/abbreviations.h"
#include "language/model/languages.h"
#include "language/model/length_model.h"
#include "language/model/weights.h"

namespace sejajar::model {

/// The contents of a models directory but its lexicons, for the languages it was loaded for.
struct Tables {
  Languages languages;  ///< all rows of languages.tsv
  std::map<std::string, AbbreviationList, std::less<>> abbreviations;  ///< by Language::code
  WeightTable weights;                                                 ///< of the features
  LengthModels lengths;                                                ///< all rows of pairs.tsv
};

}  // namespace sejajar::model
