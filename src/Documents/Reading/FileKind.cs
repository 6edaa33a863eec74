namespace Prongsai.Documents.Reading;

/// <summary>The kinds of file a reader exists for.</summary>
internal enum FileKind { Word, Sheet, Html, Text }
