#pragma once

#include <boost/program_options.hpp>
#include <set>
#include <string>

namespace sejajar::cli {

/// Where options come from beside the command line. What `values` has already stands, so whoever
/// calls these first wins.

/// Adds what environment variables say of the options of `command`: SEJAJAR_MIN_POSTERIOR for
/// --min-posterior. SEJAJAR_MODELS is left to whoever looks for the models.
void add_environment(boost::program_options::variables_map& values,
                     const boost::program_options::options_description& command);

/// Adds what the INI file `path` says of the options of `command`, lines as `min-posterior = 0.5`;
/// options of other commands, all of which `known` names, are passed over.
/// Throws Error{usage} with the file if it can't be read, is malformed or has an unknown option.
void add_config(boost::program_options::variables_map& values,
                const boost::program_options::options_description& command,
                const std::set<std::string>& known, const std::string& path);

/// Returns `values` as a file that add_config() reads.
std::string config_of(const boost::program_options::variables_map& values);

}  // namespace sejajar::cli
