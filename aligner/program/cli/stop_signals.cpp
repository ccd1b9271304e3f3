#include "program/cli/stop_signals.h"

#include <unistd.h>

#include <array>
#include <csignal>
#include <string_view>

#include "ground/files/run_command.h"
#include "ground/files/temporary_file.h"
#include "program/cli/command.h"

namespace sejajar::cli {
namespace {

constexpr unsigned kSecondsToFinish = 10;
constexpr std::array<int, 2> kStopSignals = {SIGINT, SIGTERM};

volatile std::sig_atomic_t stop_signal = 0;
std::array<struct sigaction, 2> usual_actions = {};

void end_as_usual(int signal) {
  for (std::size_t k = 0; k < kStopSignals.size(); ++k)
    if (kStopSignals[k] == signal) usual_actions[k].sa_handler(signal);
}

extern "C" void stop_soon(int signal) {
  if (signal == SIGALRM) end_as_usual(stop_signal);
  if (stop_signal != 0) end_as_usual(signal);
  stop_signal = signal;
  constexpr std::string_view kMessage =
      "sejajar batch: finishing the pairs that have been started; again to end at once\n";
  static_cast<void>(!::write(STDERR_FILENO, kMessage.data(), kMessage.size()));
  ::alarm(kSecondsToFinish);
}

extern "C" void end_quietly(int signal) {
  files::end_commands();
  files::remove_temporary_files();
  ::_exit(kEndedBySignal + signal);
}

}  // namespace

StopSignals::StopSignals() {
  struct sigaction action = {};
  action.sa_handler = stop_soon;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  for (std::size_t k = 0; k < kStopSignals.size(); ++k) {
    ::sigaction(kStopSignals[k], nullptr, &usual_actions[k]);
    const auto handler = usual_actions[k].sa_handler;
    if (handler != SIG_IGN && handler != SIG_DFL) ::sigaction(kStopSignals[k], &action, nullptr);
  }
  ::sigaction(SIGALRM, &action, nullptr);
}

StopSignals::~StopSignals() {
  ::alarm(0);
  for (std::size_t k = 0; k < kStopSignals.size(); ++k)
    ::sigaction(kStopSignals[k], &usual_actions[k], nullptr);
  std::signal(SIGALRM, SIG_DFL);
}

void StopSignals::leave_to_parent() {
  std::signal(SIGTERM, end_quietly);
  std::signal(SIGINT, SIG_IGN);
}

int StopSignals::received() {
  return stop_signal;
}

}  // namespace sejajar::cli
