#include "language/analyze/spelled_numbers.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

struct Case {
  const char* language;
  const char* text;
  std::vector<std::string> numbers;
};

std::vector<std::string> numbers_of(const char* language, const char* text) {
  const SpelledNumbers reader(language);
  WordList words;
  scan_words(text, words);
  std::vector<NumberMention> mentions;
  scan_digits(text, mentions);
  reader.complete(words, mentions);
  std::vector<std::string> numbers;
  for (const NumberMention& mention : mentions) numbers.push_back(mention.canonical);
  return numbers;
}

TEST(SpelledNumbers, AreReadInEveryLanguage) {
  const Case cases[] = {
      {"en", "thirty-five houses", {"35"}},
      {"en", "two hundred and five, and six", {"205", "6"}},
      {"en", "a hundred and twenty", {"120"}},
      {"en", "sixty-two thousand, seven hundred", {"62700"}},
      {"en", "the third day", {"3"}},
      {"en", "one or no one", {}},
      {"en", "three million two hundred thousand", {"3200000"}},
      {"en", "two, three", {"2", "3"}},
      {"id", "tiga puluh lima rumah", {"35"}},
      {"id", "seribu orang", {"1000"}},
      {"id", "satu rumah", {}},
      {"fr", "quatre-vingt-dix-sept", {"97"}},
      {"fr", "deux mille", {"2000"}},
      {"ru", "тридцати пяти домов", {"35"}},
      {"ru", "двадцать первого", {"21"}},
      {"ru", "двести тысяч", {"200000"}},
      {"ru", "тысяча дней", {"1000"}},
      {"vi", "ba mươi lăm", {"35"}},
      {"vi", "một năm", {}},
      {"de", "f\u00FCnfunddrei\u00DFig", {"35"}},
      {"de", "zweitausend", {"2000"}},
      {"zh", "三十五人", {"35"}},
      {"ja", "三十五人", {"35"}},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(numbers_of(test.language, test.text), test.numbers) << test.text;
  }
}

TEST(SpelledNumbers, ScaleWordsMultiplyDigits) {
  const Case cases[] = {
      {"en", "5 million", {"5000000"}},
      {"en", "2.5 million people", {"2500000"}},
      {"id", "5 juta", {"5000000"}},
      {"id", "1,25 miliar", {"1250000000"}},
      {"ru", "5 миллионов", {"5000000"}},
      {"ru", "5 млн", {"5000000"}},
      {"vi", "5 triệu", {"5000000"}},
      {"de", "5 Mio.", {"5000000"}},
      {"zh", "2万", {"20000"}},
      {"ja", "5.6億", {"560000000"}},
      {"en", "5 m", {"5"}},
      {"en", "millions", {}},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(numbers_of(test.language, test.text), test.numbers) << test.text;
  }
}

TEST(SpelledNumbers, MonthsAreNumbersAndWeekdaysAreNot) {
  const Case cases[] = {
      {"en", "on 4 October", {"4", "10"}},
      {"en", "May I go in May?", {"5"}},
      {"en", "March 3", {"3", "3"}},
      {"fr", "le 4 octobre", {"4", "10"}},
      {"ru", "4 октября", {"4", "10"}},
      {"vi", "ngày 4 tháng 10", {"4", "10"}},
      {"vi", "ngày 4 tháng Năm", {"4", "5"}},
      {"vi", "vào thứ Sáu", {}},
      {"vi", "Ba Lan", {}},
      {"ja", "10月4日", {"10", "4"}},
      {"zh", "十月四日", {"10", "4"}},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(numbers_of(test.language, test.text), test.numbers) << test.text;
  }
}

}  // namespace
}  // namespace sejajar::analyze
