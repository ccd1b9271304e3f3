#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/report/report.h"

namespace sejajar::report {

/// The files of page/, embedded by embed.cmake.
extern const std::string_view kPage;    ///< HTML with placeholders such as {{title}}
extern const std::string_view kStyle;   ///< CSS
extern const std::string_view kScript;  ///< JavaScript, all modules

/// Their hashes for a Content-Security-Policy: "sha256-" and the digest in base64.
extern const std::string_view kStyleHash;
extern const std::string_view kScriptHash;

/// Maximum number of rows, over all views, for which the page has tables that need no script.
inline constexpr std::size_t kPlainRows = 2000;

AlignmentFigures figures_of(const PairView& view);
AlignmentFigures figures_of(const VersionsView& view);

/// Returns the summary section of `view`, which has the index `number`.
std::string summary_of(const PairView& view, std::size_t number, const Facts& facts);
std::string summary_of(const VersionsView& view, std::size_t number, const Facts& facts);

/// Returns the rows of all views as plain tables, or a note that there are too many.
std::string plain_tables(const std::vector<AlignmentView>& views);

/// Returns the data of a view for the page's script (page/bitext.js), as JSON. Rows are columns of
/// integers encoded by NumberText, because there may be thousands.
std::string alignment_data(const PairView& view);
std::string alignment_data(const VersionsView& view);

}  // namespace sejajar::report
