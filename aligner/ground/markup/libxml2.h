#pragma once

namespace sejajar::markup {

/// Makes the tables of libxml2 that all threads share; does nothing the second time. Comes before
/// any other use: libxml2 2.9 makes the table of charsets on first use, without a lock.
void begin_libxml2();

}  // namespace sejajar::markup
