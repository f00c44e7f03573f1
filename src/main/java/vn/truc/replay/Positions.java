package vn.truc.replay;

import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Finds the line and column of a value by its place in the tree.
final class Positions {
    private Positions() {}

    static TokenStreamLocation of(YAMLMapper yaml, String text, String pointer) {
        var wanted = JsonPointer.compile(pointer);
        try (var parser = yaml.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.PROPERTY_NAME
                        && !token.isStructEnd()
                        && parser.streamReadContext().pathAsPointer().equals(wanted)) {
                    return parser.currentTokenLocation();
                }
            }
        }
        return TokenStreamLocation.NA;
    }
}
