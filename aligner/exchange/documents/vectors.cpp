// Reads sentence vectors: matrices of NumPy and of Vecalign, and what a command writes.

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <unordered_map>

#include "exchange/documents/read_document.h"
#include "ground/files/input_file.h"
#include "ground/files/line_reader.h"
#include "ground/text/number_format.h"
#include "ground/text/white_space.h"

namespace sejajar::documents {

namespace {

static_assert(std::endian::native == std::endian::little,
              "vectors are stored as little-endian floats");

std::string bytes_of(const std::string& path) {
  files::InputFile in(path);
  return files::read_all(in);
}

/// Limit of what a command may write: 16,384 numbers of eight bytes a sentence, and a reserve.
constexpr std::size_t kMostPerRow = std::size_t{1} << 17;
constexpr std::size_t kToSpare = std::size_t{1} << 20;

/// Rows of floats, one after the other.
struct Matrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<float> values;
};

std::vector<float> floats_of(std::string_view bytes) {
  std::vector<float> values(bytes.size() / sizeof(float));
  if (!values.empty())  // else memcpy() would get null
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
  return values;
}

/// The value of `key` in the header of a .npy file, a Python dictionary, up to `end`.
std::string_view header_value(std::string_view header, std::string_view key, char end) {
  const std::size_t place = header.find(key);
  if (place == header.npos) return {};
  const std::size_t begin = header.find_first_not_of(": ", place + key.size());
  if (begin == header.npos) return {};
  return header.substr(begin, header.find(end, begin) - begin);
}

/// Format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
Matrix parse_npy(std::string_view all, const std::string& path) {
  if (!all.starts_with("\x93NUMPY") || all.size() < 12)
    files::Place{path}.fail("not a .npy file", "a matrix saved by NumPy");
  const bool wide = all[6] >= 2;  // versions 2 and 3: the length has four bytes
  std::size_t length = 0;
  for (int k = wide ? 3 : 1; k >= 0; --k)
    length = length << 8 | static_cast<unsigned char>(all[8 + static_cast<std::size_t>(k)]);
  const std::size_t start = (wide ? 12 : 10) + length;
  if (start > all.size()) files::Place{path}.fail("truncated in its header", "the whole file");
  const std::string_view header = all.substr(0, start);
  if (header_value(header, "'descr'", ',') != "'<f4'" ||
      header_value(header, "'fortran_order'", ',') != "False") {
    files::Place{path}.fail("not little-endian 32-bit floats in C order",
                            "an array after `astype('<f4')`");
  }
  const std::string_view shape = header_value(header, "'shape'", ')');
  Matrix matrix;
  const char* at = shape.data() + 1;
  const char* const end = shape.data() + shape.size();
  if (shape.empty()) files::Place{path}.fail("no shape", "a matrix");
  at = std::from_chars(at, end, matrix.rows).ptr;
  while (at < end && (*at == ',' || *at == ' ')) ++at;
  std::from_chars(at, end, matrix.columns);
  const std::size_t left = all.size() - start;
  if (matrix.columns == 0 || left / sizeof(float) / matrix.columns < matrix.rows ||
      left != matrix.rows * matrix.columns * sizeof(float)) {
    files::Place{path}.fail("the data do not have the shape in the header", "a matrix");
  }
  matrix.values = floats_of(all.substr(start));
  return matrix;
}

/// Appends the numbers of `line`, separated by spaces or tabs, as a row of `matrix`.
void append_row(Matrix& matrix, std::string_view line, const files::Place& place) {
  constexpr std::string_view kSeparators = " \t\r";
  const std::size_t before = matrix.values.size();
  for (std::size_t at = line.find_first_not_of(kSeparators); at != line.npos;) {
    const std::size_t end = std::min(line.find_first_of(kSeparators, at), line.size());
    const std::optional<double> value = text::parse_number(line.substr(at, end - at));
    if (!value) {
      place.fail("'" + std::string(line.substr(at, std::min<std::size_t>(end - at, 40))) +
                     "' is not a number",
                 "numbers separated by spaces or tabs");
    }
    matrix.values.push_back(static_cast<float>(*value));
    at = line.find_first_not_of(kSeparators, end);
  }
  const std::size_t columns = matrix.values.size() - before;
  if (matrix.rows == 0) matrix.columns = columns;
  if (columns == 0 || columns != matrix.columns) {
    place.fail("a vector of " + text::counted(columns, "number"),
               columns == 0 ? "at least one" : std::to_string(matrix.columns) + " as in line 1");
  }
  ++matrix.rows;
}

/// One row per line of `lines`.
Matrix parse_lines(std::string_view lines, const std::string& name) {
  Matrix matrix;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    append_row(matrix, lines.substr(0, end), files::Place{name, matrix.rows + 1});
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return matrix;
}

std::string sentences_as_lines(const Document& document) {
  std::string lines;
  for (const Sentence& sentence : document.sentences) {
    lines += text::squeezed(document.text_of(sentence));
    lines += '\n';
  }
  return lines;
}

/// The rows of the lines that equal the sentences of `document`.
Matrix read_overlaps(const std::string& text_path, const std::string& vectors_path,
                     const Document& document) {
  std::unordered_map<std::string, std::size_t> rows;
  files::LineReader reader(text_path);
  std::size_t lines = 0;
  for (std::string line; reader.next(line); ++lines) rows.emplace(text::squeezed(line), lines);
  if (lines == 0) reader.fail("empty", "lines of text");
  const std::string bytes = bytes_of(vectors_path);
  if (bytes.size() % (lines * sizeof(float)) != 0) {
    files::Place{vectors_path}.fail(text::counted(bytes.size(), "byte"),
                                    "rows of 4-byte floats for " + text::counted(lines, "line"));
  }
  Matrix matrix{document.sentences.size(), bytes.size() / lines / sizeof(float), {}};
  const std::vector<float> values = floats_of(bytes);
  for (std::size_t k = 0; k < document.sentences.size(); ++k) {
    const auto row = rows.find(text::squeezed(document.text_of(document.sentences[k])));
    if (row == rows.end()) {
      files::Place{text_path}.fail(
          "sentence " + std::to_string(k + 1) + " of " + document.id + " is missing",
          "a line for each sentence");
    }
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(row->second * matrix.columns);
    matrix.values.insert(matrix.values.end(), first,
                         first + static_cast<std::ptrdiff_t>(matrix.columns));
  }
  return matrix;
}

/// Throws Error{input} unless `matrix` has a row of finite numbers for each sentence.
void set_vectors(Document& document, Matrix matrix, const files::Place& place) {
  if (matrix.rows != document.sentences.size()) {
    place.fail(text::counted(matrix.rows, "row"),
               "one for each of the " + text::counted(document.sentences.size(), "sentence") +
                   " of " + document.id);
  }
  for (const float value : matrix.values) {
    if (!(value - value == 0)) place.fail("a number is not finite", "finite numbers");
  }
  document.vectors = std::move(matrix.values);
}

}  // namespace

void read_vectors(const std::string& paths, Document& document) {
  const files::Place place{paths};
  const std::size_t colon = paths.find(':');
  if (!paths.ends_with(".npy") && colon == paths.npos)
    place.fail("unknown form of vectors", "a path that ends in .npy, or TEXT:VECTORS");
  Matrix matrix = paths.ends_with(".npy")
                      ? parse_npy(bytes_of(paths), paths)
                      : read_overlaps(paths.substr(0, colon), paths.substr(colon + 1), document);
  set_vectors(document, std::move(matrix), place);
}

void embed(const files::Command& command, Document& document) {
  if (document.sentences.empty()) return;
  const std::size_t most = kToSpare + document.sentences.size() * kMostPerRow;
  const std::string output = files::run_command(command, sentences_as_lines(document), most);
  const files::Place place{command.name};
  if (output.size() > most) {
    place.fail("wrote more than " + text::counted(most, "byte"),
               "a vector for each of the " + text::counted(document.sentences.size(), "sentence") +
                   " of " + document.id);
  }
  set_vectors(document,
              output.starts_with("\x93NUMPY") ? parse_npy(output, command.name)
                                              : parse_lines(output, command.name),
              place);
}

}  // namespace sejajar::documents
