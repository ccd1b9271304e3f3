#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>

#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

/// The bytes that every lexicon file begins with. The line end and the end-of-file mark in it show
/// a file that was sent as text.
inline constexpr std::string_view kLexiconMagic = "SJRLEX\r\n\x1A\n";

/// Writes `lexicon` in the form that docs/formats-of-models.md describes, the lesser language first
/// in byte order. Probabilities are rounded to 256 steps, by 1.6 % at most; those below exp(-8) are
/// stored as that. The same lexicon gives the same bytes everywhere.
/// Throws Error{model} if the lexicon breaks a rule of the form: its languages are equal, or its
/// units are not sorted, not UTF-8 or over 255 bytes.
void write_lexicon(std::ostream& out, LexiconView lexicon);

/// Returns the lexicon that `bytes` hold. Throws Error{model} that begins with `path` if they are
/// damaged, cut off, of another kind or of a newer version.
Lexicon read_lexicon(std::string_view bytes, const std::string& path);

/// The same for the file `path`. Throws Error{model} if it cannot be read.
Lexicon read_lexicon(const std::filesystem::path& path);

}  // namespace sejajar::lexicon
