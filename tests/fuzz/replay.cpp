// Runs one fuzz target over the files of a folder, so that what fuzzing once found stays found in
// every build, without libFuzzer. Ends with 1 if the folder holds no file.

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  int files = 0;
  replay("");
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    std::printf("%s\n", entry.path().c_str());
    std::fflush(stdout);  // the last one printed is the one that ended the program
    std::ifstream in(entry.path(), std::ios::binary);
    replay({std::istreambuf_iterator<char>(in), {}});
    ++files;
  }
  return files > 0 ? 0 : 1;
}
