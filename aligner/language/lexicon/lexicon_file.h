#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "language/lexicon/lexicon.h"

namespace sejajar::lexicon {

/// The first bytes of every lexicon file. Their line end and end-of-file mark reveal a transfer in
/// text mode.
inline constexpr std::string_view kLexiconMagic = "SJRLEX\r\n\x1A\n";

/// Returns `lexicon` in the format of docs/formats-of-models.md, the lesser language first in byte
/// order. Probabilities are rounded to 256 steps, by at most 1.6 %; exp(-8) is the least. The bytes
/// depend on the lexicon only.
/// Throws Error{model} if the languages are equal, or if units are not sorted, not UTF-8 or over
/// 255 bytes.
std::string lexicon_bytes(LexiconView lexicon);

/// Returns the lexicon in `bytes`. Throws Error{model} that begins with `path` if they are damaged,
/// truncated, of another kind or of another version.
Lexicon read_lexicon(std::string_view bytes, const std::string& path);

/// Returns the lexicon in the file `path`. Throws Error{model} if it cannot be read.
Lexicon read_lexicon(const std::filesystem::path& path);

}  // namespace sejajar::lexicon
