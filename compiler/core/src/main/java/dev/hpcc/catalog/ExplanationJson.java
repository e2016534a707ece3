package dev.hpcc.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The members of an explanation as JSON. */
final class ExplanationJson {
  private final CatalogJson facts;
  private final JsonGenerator json;

  ExplanationJson(CatalogJson facts, JsonGenerator json) {
    this.facts = facts;
    this.json = json;
  }

  void write(Explanation explanation) throws IOException {
    json.writeStringField("group", explanation.group());
    json.writeStringField("cloud", explanation.cloud());
    json.writeStringField("region", explanation.region().code());
    if (explanation.zone().isPresent()) {
      json.writeStringField("zone", explanation.zone().get());
    }
    json.writeStringField("place", explanation.place());
    if (explanation.chosen().isPresent()) {
      chosen(explanation.chosen().get());
    }
    asked(explanation);
    json.writeArrayFieldStart("fitting");
    for (Explanation.Candidate candidate : explanation.fitting()) {
      json.writeStartObject();
      facts.machine(candidate.machine());
      facts.price(candidate.price());
      json.writeEndObject();
    }
    json.writeEndArray();
    rejected(explanation);
    json.writeNumberField("notOfferedThere", explanation.unlisted());
  }

  private void chosen(MachineChoice choice) throws IOException {
    json.writeObjectFieldStart("chosen");
    json.writeStringField("name", choice.machine().name());
    json.writeNumberField("lowerNodes", choice.lowerNodes());
    json.writeNumberField("upperNodes", choice.upperNodes());
    json.writeStringField("why", choice.why());
    facts.texts("notes", choice.notes());
    json.writeEndObject();
  }

  private void asked(Explanation explanation) throws IOException {
    json.writeArrayFieldStart("asked");
    for (Explanation.Asked asked : explanation.asked()) {
      json.writeStartObject();
      json.writeStringField("words", asked.words());
      if (asked.written()) {
        json.writeStringField("at", asked.origin().span().toString());
      }
      json.writeNumberField("stopped", asked.stopped());
      json.writeNumberField("ofThemUnknown", asked.unknown());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rejected(Explanation explanation) throws IOException {
    json.writeArrayFieldStart("rejected");
    for (Explanation.Rejected type : explanation.rejected()) {
      json.writeStartObject();
      json.writeStringField("name", type.machine().name());
      json.writeStringField("misses", type.requirement());
      json.writeStringField("has", type.found());
      json.writeBooleanField("unknown", type.unknown());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
