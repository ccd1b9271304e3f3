#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "program/find/find.h"
#include "support/documents.h"

namespace sejajar::test {

inline const std::vector<std::string> kFerryEnglish = {
    "The ferry to the island of Lombok was cancelled on Monday because of a storm.",
    "About 340 passengers waited in the harbour of Padang Bai until the evening.",
    "The port authority said that the waves were higher than four metres.",
    "Two fishing boats sank near the coast, but nobody was injured.",
    "The service will begin again on Wednesday if the weather improves."};

inline const std::vector<std::string> kFerryIndonesian = {
    "Feri ke pulau Lombok dibatalkan pada hari Senin karena badai.",
    "Sekitar 340 penumpang menunggu di pelabuhan Padang Bai sampai malam.",
    "Otoritas pelabuhan mengatakan bahwa gelombang lebih tinggi dari empat meter.",
    "Dua kapal nelayan tenggelam di dekat pantai, tetapi tidak ada yang terluka.",
    "Layanan akan dimulai lagi pada hari Rabu jika cuaca membaik."};

inline const std::vector<std::string> kLibraryEnglish = {
    "The city library opened a new reading room for children last week.",
    "It has more than 12,000 books in nine languages, most of them given by families.",
    "The mayor read a story about a mouse that wanted to become a singer.",
    "Every Saturday students will help the youngest readers with difficult words.",
    "The room was paid for by a teacher who died in 2019."};

inline const std::vector<std::string> kLibraryIndonesian = {
    "Perpustakaan kota membuka ruang baca baru untuk anak-anak minggu lalu.",
    "Ruang itu memiliki lebih dari 12.000 buku dalam sembilan bahasa, sebagian besar diberikan "
    "oleh keluarga.",
    "Wali kota membacakan cerita tentang seekor tikus yang ingin menjadi penyanyi.",
    "Setiap hari Sabtu para siswa akan membantu pembaca termuda dengan kata-kata sulit.",
    "Ruang itu dibiayai oleh seorang guru yang meninggal pada tahun 2019."};

/// A near miss of the ferry: the same subject on another day.
inline const std::vector<std::string> kHarbourEnglish = {
    "Passengers in the harbour of Padang Bai complained about the price of tickets.",
    "A family of five pays 1,150,000 rupiah for the ferry to Lombok, twice as much as in 2015.",
    "The company explained that fuel has become more expensive since January.",
    "Drivers of lorries blocked the entrance to the port on Thursday.",
    "The minister of transport promised to speak with both sides."};

/// A collection of documents that outlive it.
inline find::Collection collection_of(const std::vector<Document>& documents) {
  find::Collection collection;
  for (const Document& document : documents)
    collection.descriptions.push_back(find::description_of(document));
  collection.text = [&documents](std::uint32_t d) {
    Document text = documents[d];
    text.sentences.clear();
    return text;
  };
  return collection;
}

inline find::ComparingOptions comparing_options() {
  find::ComparingOptions options;
  options.models.directory = SEJAJAR_SOURCE_DIR "/models";
  return options;
}

}  // namespace sejajar::test
