// A workbook for reviewers, which libxlsxwriter writes to a temporary file.

#include <sejajar/error.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/table_rows.h"
#include "exchange/bitext/workbook_library.h"
#include "ground/files/temporary_file.h"
#include "ground/markup/escape.h"
#include "ground/text/utf8.h"

namespace sejajar::bitext {
namespace {

void check_xlsx(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  throw Error(ErrorKind::kOutput, "the workbook cannot be written: " +
                                      std::string(workbook_library().lxw_strerror(error)));
}

/// One sheet, filled row by row.
class Sheet {
 public:
  /// `workbook` must outlive this.
  Sheet(lxw_workbook* workbook, std::size_t columns)
      : sheet_(library_.workbook_add_worksheet(workbook, "alignment")),
        text_(library_.workbook_add_format(workbook)),
        posterior_(library_.workbook_add_format(workbook)),
        columns_(static_cast<lxw_col_t>(columns)) {
    constexpr double kTextWidth = 60, kWidth = 11;  // characters
    library_.format_set_text_wrap(text_);
    library_.format_set_align(text_, LXW_ALIGN_VERTICAL_TOP);
    library_.format_set_align(posterior_, LXW_ALIGN_VERTICAL_TOP);
    library_.format_set_num_format(posterior_, "0.000");
    lxw_format* const bold = library_.workbook_add_format(workbook);
    library_.format_set_bold(bold);
    library_.worksheet_set_column(sheet_, 0, 1, kTextWidth, nullptr);
    library_.worksheet_set_column(sheet_, 2, static_cast<lxw_col_t>(columns_ - 1), kWidth, nullptr);
    library_.worksheet_freeze_panes(sheet_, 1, 0);
    for (std::size_t k = 0; k < columns; ++k) write_text(k, std::string(kTableNames[k]), bold);
  }

  /// Goes to the next row.
  void next_row() {
    if (++row_ >= LXW_ROW_MAX) check_xlsx(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
  }

  void write_text(std::size_t column, const std::string& text, lxw_format* format = nullptr) {
    constexpr std::size_t kLongest = 32'767;
    if (text::count_code_points(text) > kLongest) {
      throw Error(ErrorKind::kInput,
                  "bead " + std::to_string(row_) +
                      " has a text of over 32,767 characters, which XLSX cannot hold; expected "
                      "shorter texts, or another format");
    }
    if (text.empty()) return;
    check_xlsx(library_.worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(column),
                                               text.c_str(), format == nullptr ? text_ : format));
  }

  void write_number(std::size_t column, const std::optional<double>& number) {
    if (!number || !std::isfinite(*number)) return;
    check_xlsx(library_.worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(column),
                                               *number, posterior_));
  }

  /// Lets the header filter all rows.
  void finish() {
    check_xlsx(
        library_.worksheet_autofilter(sheet_, 0, 0, row_, static_cast<lxw_col_t>(columns_ - 1)));
  }

 private:
  const WorkbookLibrary& library_ = workbook_library();
  lxw_worksheet* sheet_;
  lxw_format* text_;
  lxw_format* posterior_;
  lxw_col_t columns_;
  lxw_row_t row_ = 0;
};

void write_unit(Sheet& sheet, const UnitView& unit, const WriteOptions& options,
                std::uint64_t& replaced) {
  const auto [source, target] = lines_of(unit, options);
  sheet.write_text(0, markup::legal_xml(source, replaced));
  sheet.write_text(1, markup::legal_xml(target, replaced));
  sheet.write_number(2, unit.posterior);
  sheet.write_number(3, unit.cost);
  sheet.write_text(4, shape_of(unit));
  sheet.write_text(5, index_list(unit.source.indices, " "));
  sheet.write_text(6, index_list(unit.target.indices, " "));
  std::size_t column = kTableTimes;
  for (const SideView* side : {&unit.source, &unit.target}) {
    for (const auto end : {&TimeRange::begin, &TimeRange::end}) {
      if (side->time) sheet.write_number(column, *side->time.*end / 1000.0);
      ++column;
    }
  }
}

}  // namespace

WriteReport write_xlsx(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  const WorkbookLibrary& library = workbook_library();
  WriteReport report;
  std::string folder = std::filesystem::temp_directory_path().string();
  const files::TemporaryFile file(folder, 0600);
  lxw_workbook_options settings = {};
  settings.tmpdir = folder.data();
  lxw_workbook* const workbook = library.workbook_new_opt(file.path().c_str(), &settings);
  if (workbook == nullptr) check_xlsx(LXW_ERROR_CREATING_TMPFILE);
  std::unique_ptr<lxw_workbook, void (*)(lxw_workbook*)> owner(workbook, library.lxw_workbook_free);
  lxw_doc_properties properties = {};
  constexpr std::int64_t kFirstZipDate = 315'532'800;  // 1980; the library takes 0 for now
  properties.created =
      static_cast<time_t>(std::max<std::int64_t>(1, options.creation_time.value_or(kFirstZipDate)));
  library.workbook_set_properties(workbook, &properties);
  Sheet sheet(workbook, options.times ? std::size(kTableNames) : kTableTimes);
  for (const UnitView& unit : bitext.units) {
    sheet.next_row();
    write_unit(sheet, unit, options, report.replaced_characters);
  }
  sheet.finish();
  check_xlsx(library.workbook_close(owner.release()));
  std::ifstream in(file.path(), std::ios::binary);
  out << in.rdbuf();
  return report;
}

}  // namespace sejajar::bitext
