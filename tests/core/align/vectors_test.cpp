// Vectors of known geometry: what they add to an alignment, and what they must not take away.

#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/models.h>

#include <algorithm>

#include "support/random_documents.h"

namespace sejajar {
namespace {

constexpr std::size_t kDimension = 256;

using Vector = std::vector<float>;

Vector random_vector(test::Random& random) {
  Vector vector(kDimension);
  for (float& value : vector) value = static_cast<float>(random.unit() + random.unit() - 1);
  return vector;
}

void append(Vector& all, const Vector& one) {
  all.insert(all.end(), one.begin(), one.end());
}

Vector sum_of(const Vector& a, const Vector& b) {
  Vector sum = a;
  for (std::size_t k = 0; k < kDimension; ++k) sum[k] += b[k];
  return sum;
}

/// Vectors by which each bead's sides are the same: those of two sentences add up to that of the
/// sentence that translates both.
void give_perfect_vectors(test::RandomPair& pair, test::Random& random) {
  for (const auto& [source, target] : pair.shapes) {
    const Vector one = random_vector(random);
    const Vector other = random_vector(random);
    for (const auto& [count, document] :
         {std::pair(source, &pair.documents.source), std::pair(target, &pair.documents.target)}) {
      const bool joined = source + target == 3 && count == 1;
      if (count > 0) append(document->vectors, joined ? sum_of(one, other) : one);
      if (count > 1) append(document->vectors, other);
    }
  }
}

void give_random_vectors(Document& document, test::Random& random) {
  document.vectors.clear();
  for (std::size_t k = 0; k < document.sentences.size(); ++k)
    append(document.vectors, random_vector(random));
}

/// F1 of the beads with both sides.
double f1_of(const Alignment& alignment, const test::RandomPair& pair) {
  std::vector<std::pair<SentenceRange, SentenceRange>> gold;
  std::uint32_t i = 0, j = 0;
  for (const auto& [source, target] : pair.shapes) {
    i += source, j += target;
    if (source > 0 && target > 0) gold.push_back({{i - source, i}, {j - target, j}});
  }
  double right = 0, found = 0;
  for (const Bead& bead : alignment.beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    found += 1;
    right += static_cast<double>(
        std::count(gold.begin(), gold.end(), std::pair(bead.source, bead.target)));
  }
  return 2 * right / (found + static_cast<double>(gold.size()));
}

const Models& models() {
  static const Models loaded = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "fr"});
  return loaded;
}

/// Options for vectors of which nothing is left to doubt.
Options trusting() {
  Options options;
  options.score.weights["embedding.likeness"] = 1;
  return options;
}

TEST(Vectors, ThatArePerfectMakeThePerfectAlignment) {
  for (const std::uint32_t seed : {1U, 2U, 3U, 4U}) {
    test::Random random(seed);
    test::RandomPair pair = test::random_pair(100, random);
    give_perfect_vectors(pair, random);
    EXPECT_EQ(f1_of(align(pair.documents, models(), trusting()), pair), 1) << seed;
  }
}

TEST(Vectors, DecideWhereTheTextsSayNothing) {
  test::Random random(5);
  test::RandomPair pair = test::random_pair(100, random);
  const std::vector<std::string> same(pair.documents.target.sentences.size(), "Mno mno mno mno.");
  pair.documents.target = test::document_of(same, "fr");
  EXPECT_LT(f1_of(align(pair.documents, models()), pair), 0.5);
  give_perfect_vectors(pair, random);
  EXPECT_GT(f1_of(align(pair.documents, models(), trusting()), pair), 0.98);
}

TEST(Vectors, ThatAreRandomDoNoHarm) {
  double with = 0;
  double without = 0;
  for (std::uint32_t seed = 1; seed <= 8; ++seed) {
    test::Random random(seed);
    test::RandomPair pair = test::random_pair(100, random);
    without += f1_of(align(pair.documents, models()), pair) / 8;
    give_random_vectors(pair.documents.source, random);
    give_random_vectors(pair.documents.target, random);
    with += f1_of(align(pair.documents, models()), pair) / 8;
  }
  EXPECT_GE(with, without - 0.005);
}

}  // namespace
}  // namespace sejajar
