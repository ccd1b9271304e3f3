#include "ground/threads/registration.h"

namespace sejajar::test {
namespace {

// Before any test, whatever the runtime of OpenMP finds.
[[maybe_unused]] const bool kForgotten = (threads::forget_registration(), true);

}  // namespace
}  // namespace sejajar::test
