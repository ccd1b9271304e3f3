#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/options.h>

#include "core/dp/shapes.h"

namespace sejajar::aligning {

/// Returns -ln of the probability that a standard normal variable lies at least |delta| from 0, in
/// nats: 0 at 0, finite and right to ten digits at any finite delta.
double tail_cost(double delta);

/// Returns the cost in nats of `source` characters being translated by `target` characters:
/// tail_cost of (target - source c) / sqrt(mean s2), c = 1 and s2 = 6.8, where mean is the mean of
/// the two lengths, as in the paper's program: the formula in its text, which has the source's
/// length there, gives nulls no finite cost. 0 if both are empty.
double length_cost(double source, double target);

/// Returns -ln of the prior of the shape in table 5 of the paper; a table's row for two shapes is
/// the prior of each of the two, as in the paper's program. `shape` is one of kGaleChurchShapes.
double shape_cost(dp::Shape shape);

/// Returns the alignment of `documents`, which have been split, by the algorithm of Gale & Church
/// (1993, "A program for aligning sentences in bilingual corpora") alone: the cheapest path of six
/// shapes of beads by their lengths in characters (code points without white space, which the paper
/// does not mention). The terms are `bead` and `length`, all others 0. Up to 4 million nodes, all
/// are searched; beyond that, a band that widens until the path keeps its margin.
Alignment gale_church(const DocumentPair& documents, const SearchOptions& search);

}  // namespace sejajar::aligning
