package dev.hpcc.azure.emit;

import dev.hpcc.azure.model.Project;

/** {@code project.ini} of a CycleCloud project. Names are legal as they are. */
final class ProjectIni {

  private ProjectIni() {}

  static String write(Project project) {
    return "[project]\nname = "
        + project.name()
        + "\nlabel = "
        + project.name()
        + "\ntype = application\nversion = "
        + project.version()
        + "\n";
  }
}
