#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "exchange/documents/read_document.h"
#include "support/documents.h"
#include "support/temp_dir.h"

namespace sejajar::documents {
namespace {

std::string raw(const std::vector<float>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)};
}

/// A .npy file, version 1, of `values` in the `shape` that its header declares.
std::string npy(const std::string& shape, const std::string& type,
                const std::vector<float>& values) {
  std::string header =
      "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
  header.resize(117, ' ');
  header += '\n';
  return std::string("\x93NUMPY\x01\x00\x76\x00", 10) + header + raw(values);
}

Document two_sentences() {
  return test::document_of({"Hello  there.", "Bye."}, "en");
}

TEST(ReadVectors, TakesAMatrixOfNumPy) {
  const test::TempDir dir;
  Document document = two_sentences();
  const std::vector<float> values = {1, 2, 3, 4, 5, 6};
  read_vectors(dir.write("v.npy", npy("(2, 3)", "<f4", values)), document);
  EXPECT_EQ(document.vectors, values);
}

TEST(ReadVectors, FindsTheSentencesAmongTheOverlaps) {
  const test::TempDir dir;
  Document document = two_sentences();
  const std::string text = dir.write("o", "Bye.\nHello there. Bye.\nHello there.\n");
  const std::string vectors = dir.write("v", raw({1, 2, 3, 4, 5, 6}));
  read_vectors(text + ":" + vectors, document);
  EXPECT_EQ(document.vectors, (std::vector<float>{5, 6, 1, 2}));
}

void expect_refused(const std::string& files, const std::string& reason) {
  Document document = two_sentences();
  try {
    read_vectors(files, document);
    ADD_FAILURE() << "not refused: " << reason;
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_NE(std::string(error.what()).find(reason), std::string::npos) << error.what();
  }
  EXPECT_TRUE(document.vectors.empty());
}

TEST(ReadVectors, ReportsWhatDoesNotFit) {
  const test::TempDir dir;
  const auto file = [&](const std::string& content) { return dir.write("v.npy", content); };
  const float infinite = std::numeric_limits<float>::infinity();
  expect_refused(file(npy("(3, 2)", "<f4", {1, 2, 3, 4, 5, 6})), "3 rows; expected one for each");
  expect_refused(file(npy("(2, 4)", "<f4", {1, 2, 3, 4, 5, 6})), "do not have the shape");
  expect_refused(file(npy("(2,)", "<f4", {1, 2})), "do not have the shape");
  expect_refused(file(npy("(2, 99999999999999999)", "<f4", {1, 2})), "do not have the shape");
  expect_refused(file(npy("(2, 1)", "<f8", {1, 2})), "not little-endian 32-bit floats");
  expect_refused(file(npy("(2, 1)", "<f4", {1, infinite})), "not finite");
  expect_refused(file("no matrix at all"), "not a .npy file");
  expect_refused(file(npy("(2, 1)", "<f4", {1, 2}).substr(0, 40)), "truncated in its header");
  expect_refused(dir / "absent.npy", "cannot be read");
  expect_refused("vectors.bin", "unknown form of vectors");
  const std::string text = dir.write("o", "Bye.\nHello.\n");
  expect_refused(text + ":" + dir.write("v", raw({1, 2})), "sentence 1 of");
  expect_refused(text + ":" + dir.write("v", raw({1, 2, 3})), "12 bytes; expected rows");
}

}  // namespace
}  // namespace sejajar::documents
