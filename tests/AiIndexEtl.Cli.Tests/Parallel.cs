// Fixtures have folders, databases and ports of their own; three at once keep both cores of a small machine busy.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
