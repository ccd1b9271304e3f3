#pragma once

#include <string_view>

namespace sejajar::documents {

/// Returns whether `data`, unpacked from the gzip file `packed`, is as long as the trailer at its
/// end says and has the checksum that stands there. Of a file of several members, it is the last
/// one that is compared.
bool has_gzip_checksum(std::string_view packed, std::string_view data);

}  // namespace sejajar::documents
