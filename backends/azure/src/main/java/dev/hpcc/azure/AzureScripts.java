package dev.hpcc.azure;

import dev.hpcc.backend.ScriptText;

/** Scripts that run on the nodes of an Azure cluster: files beside this class. */
public final class AzureScripts {

  private AzureScripts() {}

  /** The text of a script by its file name. */
  public static String read(String name) {
    return ScriptText.read(AzureScripts.class, name);
  }
}
