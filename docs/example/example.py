# The example of README.md and docs/python.md.
from pathlib import Path

import sejajar

alignment = sejajar.align(Path("article.en.txt"), Path("article.id.txt"))
print(alignment[3].source, alignment[3].target, alignment.posterior[3])
sejajar.write("article.tmx", alignment, min_posterior=0.9)
table = alignment.to_pandas()
