package dev.hpcc.azure.lower;

/** Built-in roles of Azure, by id (Azure built-in roles, read 2026-11-23). */
enum Roles {
  STORAGE_ACCOUNT_CONTRIBUTOR(
      "Storage Account Contributor", "17d1049b-9a84-46fb-8f53-869881c3d3ab"),
  STORAGE_BLOB_DATA_CONTRIBUTOR(
      "Storage Blob Data Contributor", "ba92f5b4-2d11-453d-a403-e96b0029c9fe"),
  STORAGE_BLOB_DATA_READER("Storage Blob Data Reader", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");

  private final String title;
  private final String id;

  Roles(String title, String id) {
    this.title = title;
    this.id = id;
  }

  String title() {
    return title;
  }

  String id() {
    return id;
  }
}
