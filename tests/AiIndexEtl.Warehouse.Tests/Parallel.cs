// Each fixture has folders of its own, and a publication waits for the disk more than it calculates.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
