#pragma once

#include <string>

#include "program/batch/job_list.h"
#include "program/batch/manifest.h"

namespace sejajar::batch {

/// Returns the pairs of files in two folders, searched to the bottom, or of two patterns with one
/// *, such as en/*.txt. Files pair up whose paths agree, but for a suffix and, before it, the name
/// of the folder or the language of its side: en/a.html and id/a.txt, en/a.en.txt and id/a.id.txt.
/// Files without a partner are in the notes, files of which a folder has two are problems.
/// Throws Error{usage} if a folder cannot be read or no file has a partner.
JobList pairs_in(const std::string& source, const std::string& target,
                 const ManifestDefaults& defaults);

/// Returns the pairs of files below `folder` whose paths match `pattern`, with {id} and {language}
/// once each, such as {id}.{language}.txt. Files with the same id belong together: the languages of
/// `defaults` if given, else two in the order of their tags, else all versions of a text.
/// Throws as pairs_in(), or if the pattern is malformed.
JobList pairs_like(const std::string& folder, const std::string& pattern,
                   const ManifestDefaults& defaults);

}  // namespace sejajar::batch
