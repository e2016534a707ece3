package dev.hpcc.cli;

/** One verb of the command line. */
interface Command {
  CommandSpec spec();

  /**
   * Does it.
   *
   * @return an exit code
   * @throws UsageException when the arguments make no sense together
   * @throws DiskException when a file could not be read or written
   */
  int run(Arguments arguments, Console console) throws UsageException, DiskException;
}
