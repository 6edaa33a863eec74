using System.Text;
using QRCoder;

namespace Prongsai.Documents.Writing;

/// <summary>The dark and light squares of a QR code of an address, with the quiet zone of four squares (ISO/IEC 18004).</summary>
internal static class QrModules
{
    public static byte[] Png(string address)
    {
        using var code = new PngByteQRCode(Data(address));
        return code.GetGraphic(8);
    }

    /// <summary>One SVG path of unit squares; the side of the drawing is given back beside it.</summary>
    public static (string Path, int Side) Path(string address)
    {
        using var data = Data(address);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
                }
            }
        }

        return (path.ToString(), data.ModuleMatrix.Count);
    }

    private static QRCodeData Data(string address)
    {
        using var generator = new QRCodeGenerator();
        return generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
    }
}
