import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community in one process: the kernel, Cypher, Lucene and Bolt of the server, without its launcher.
 * Arguments: HOME PORT [password=WORD] [SETTING=VALUE ...], the settings named as in neo4j.conf. PORT 0 takes a free one.
 * Without a password, authentication is off. Prints "BOLT URI" once it answers and runs until it is ended.
 */
public final class Neo4jServer {
  private static final String PASSWORD = "password";

  public static void main(String[] arguments) throws InterruptedException {
    try {
      start(arguments);
    } catch (Exception error) {
      // The causes say what to do; a home that is in use and a port that is taken end here.
      for (Throwable cause = error; cause != null; cause = cause.getCause()) System.err.println(cause);
      System.exit(1);
    }
    Thread.currentThread().join();
  }

  private static void start(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Files.createDirectories(home);
    boolean isNew = Files.notExists(home.resolve("data"));
    Map<String, String> settings = settings(arguments);
    String password = settings.remove(PASSWORD);
    settings.put("dbms.security.auth_enabled", String.valueOf(password != null));

    Path file = Files.write(home.resolve("neo4j.conf"),
        settings.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
    var server = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(file).build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    if (password != null && isNew) {
      server.database("system").executeTransactionally(
          "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of(PASSWORD, password));
    }
    var bolt = ((GraphDatabaseAPI) server.database("neo4j")).getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT);
    System.out.println("BOLT bolt://" + bolt.getHost() + ":" + bolt.getPort());
    System.out.flush();
  }

  private static Map<String, String> settings(String[] arguments) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("server.bolt.enabled", "true");
    settings.put("server.bolt.listen_address", "127.0.0.1:" + arguments[1]);
    settings.put("server.memory.pagecache.size", "256m");
    settings.put("db.tx_log.preallocate", "false");
    for (int i = 2; i < arguments.length; i++) {
      String[] pair = arguments[i].split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    return settings;
  }
}
