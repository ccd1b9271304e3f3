/// Everything in one header. A program that aligns two texts:
///
///     #include <sejajar/sejajar.h>
///     #include <iostream>
///
///     int main() {
///       const sejajar::Models models = sejajar::load_models({"en", "id"});
///       const sejajar::DocumentPair pair = {
///           split(sejajar::read("article.en.txt", "en"), models),
///           split(sejajar::read("article.id.txt", "id"), models)};
///       const sejajar::Alignment alignment = align(pair, models);
///       sejajar::write(std::cout, pair, alignment, {.format = "tmx"});
///     }

#pragma once

#include <sejajar/align.h>
#include <sejajar/alignment.h>
#include <sejajar/bitext.h>
#include <sejajar/document.h>
#include <sejajar/error.h>
#include <sejajar/evaluate.h>
#include <sejajar/features.h>
#include <sejajar/find.h>
#include <sejajar/formats.h>
#include <sejajar/inspect.h>
#include <sejajar/inspection.h>
#include <sejajar/language_check.h>
#include <sejajar/models.h>
#include <sejajar/options.h>
#include <sejajar/read.h>
#include <sejajar/split.h>
#include <sejajar/validate.h>
#include <sejajar/version.h>
#include <sejajar/version_alignment.h>
#include <sejajar/version_table.h>
#include <sejajar/versions.h>
