import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints a line per file and flavour: "ok", or the rules it breaks. Arguments: 2a,ua1 file... */
public class Verify {
  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String flavour : args[0].split(","))
      for (int i = 1; i < args.length; i++)
        System.out.println(args[i] + "\t" + flavour + "\t" + verdict(flavour, args[i]));
  }

  private static String verdict(String flavour, String file) throws Exception {
    PDFAFlavour wanted = PDFAFlavour.byFlavourId(flavour);
    try (InputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, wanted)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(wanted, false).validate(parser);
      if (result.isCompliant()) return "ok";
      Set<String> broken = new TreeSet<>();
      for (TestAssertion assertion : result.getTestAssertions())
        if (assertion.getStatus() == TestAssertion.Status.FAILED)
          broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
              + " " + assertion.getMessage());
      return String.join("; ", broken);
    }
  }
}
